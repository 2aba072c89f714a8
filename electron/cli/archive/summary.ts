import type { Archive } from '../../../shared/formats/archive/archive.ts';
import { standingJudgements } from '../../../shared/model/judgement.ts';
import { itemsOf } from '../../../shared/model/query.ts';

/** What an archive holds, in numbers. */
export const summaryOf = ({ project, items, features, entries, metrics, blobs }: Archive) => {
  const standing = standingJudgements(entries);
  return {
    project: project.name,
    id: project.id,
    created: new Date(project.created).toISOString(),
    items: items.length,
    kind: project.itemKind,
    features: features.columns,
    entries: entries.length,
    judgements: standing.length,
    annotators: [...new Set(standing.map(({ annotator }) => annotator))].sort(),
    metrics: metrics.size,
    pictures: blobs.size,
  };
};

/** Items and pictures that something in the archive names but that are not in it. */
export const danglingOf = ({ items, entries, blobs }: Archive): readonly string[] => {
  const ids = new Set(items.map(({ id }) => id));
  const missing = new Set<string>();
  for (const entry of entries) {
    const named = 'query' in entry ? itemsOf(entry.query) : entry.type === 'flag' ? [entry.item] : [];
    for (const id of named) if (!ids.has(id)) missing.add(`item ${id}`);
  }
  for (const { content } of items) {
    if (content.kind === 'image' && !blobs.has(content.blob)) missing.add(`picture ${content.blob}`);
  }
  return [...missing];
};
