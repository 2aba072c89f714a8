import { readFileSync } from 'node:fs';

/**
 * Answers the system's dialogs in place of the person: everything is saved into one folder under the name offered.
 * @param {import('playwright').ElectronApplication} app @param {string} folder
 */
export const answerDialogs = (app, folder) =>
  app.evaluate(({ dialog }, place) => {
    /** @param {unknown[]} args the options come last, after the window if one is given */
    const save = async (...args) => {
      const options = Object(args.at(-1));
      const name = String(options.defaultPath).split('/').at(-1);
      return { canceled: false, filePath: `${place}/${name}` };
    };
    Reflect.set(dialog, 'showSaveDialog', save);
    Reflect.set(dialog, 'showOpenDialog', async () => ({ canceled: false, filePaths: [place] }));
  }, folder);

/**
 * What the exported metric says of itself.
 * @param {string} file a metric in JSON
 */
export const measuresIn = (file) => {
  const { evaluation, counts } = JSON.parse(readFileSync(file, 'utf8'));
  return {
    judgements: counts.judgements,
    auditAccuracy: evaluation.audit?.accuracy ?? null,
    euclideanAuc: evaluation.euclideanAuc ?? null,
    auc: evaluation.auc ?? null,
  };
};
