export const about = {
  title: 'About Akin',
  version: (version: string) => `Akin ${version}`,
  runtime: (runtime: string) => `Running in ${runtime}.`,
  licence:
    'Akin is free software under the MIT licence. It comes without any warranty, and it works without a network: what you judge stays on this machine.',
  notices: 'Made with',
  builtFrom: (n: number) =>
    `${n} packages by other authors are part of Akin. Each is listed with its licence; the licences of Electron and Chromium lie beside the program.`,
  absent: 'The notices of third parties are missing from this build. Build Akin again, or take a packaged release.',
};
