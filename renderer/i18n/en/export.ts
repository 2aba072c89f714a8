export const exporting = {
  title: 'Export',
  lead: 'Take the metric to where the items are, and the judgements wherever you like.',
  metricTitle: 'The metric',
  metricLead: (learner: string, judgements: string) => `Learned by ${learner} from ${judgements}.`,
  metricPlain: 'Euclidean distance on standardised features: nothing has been learned that is better.',
  save: (ending: string) => `Save .${ending}`,
  notBetter: 'This metric does not beat Euclidean distance yet. It can be exported all the same.',
  noMetric: 'There is no metric yet. Judge some pairs first; it is learned along the way.',
  formats: {
    json: { name: 'JSON', about: 'Everything in one readable file, with provenance and conformance pairs' },
    npz: { name: 'NumPy', about: 'The same arrays for Python, without pickle' },
    onnx: { name: 'ONNX', about: 'A model from features to embedding, for any ONNX runtime' },
    csv: { name: 'CSV', about: 'The matrix L with feature names, centre and scale, for spreadsheets and R' },
    safetensors: { name: 'safetensors', about: 'The arrays for deep learning tools' },
  },
  bundleTitle: 'A bundle with its loader',
  bundleAbout:
    'Every format and load_metric.py, which needs only NumPy: it checks the conformance pairs and offers transform and pair_distance.',
  judgementsTitle: 'The judgements',
  judgementsAbout: 'Each with who, when, how long, how it was chosen, and its history.',
  archiveTitle: 'The whole project',
  archiveAbout: 'Items, features, judgements and metrics in one .akin file, to open elsewhere or to merge.',
  mergeAbout:
    'Judgements that others made on the same items in their own Akin: merged one by one, in any order, none twice.',
  merged: 'The judgements of the archive are in this project now.',
  saved: (name: string) => `Saved ${name}.`,
};
