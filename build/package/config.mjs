import { noticesText } from '../notices/write.mjs';
import { inCheckout } from '../setup/paths.mjs';

/**
 * How the app is packed, for electron-builder. Everything is bundled, so no package is taken along. Linux folders
 * need no network; the other forms fetch their tools and are for machines that have one.
 * @param {{ version: string, distribution: string }} runtime
 * @returns {import('electron-builder').Configuration}
 */
export const packageConfig = ({ version, distribution }) => ({
  appId: 'app.akin.Akin',
  productName: 'Akin',
  copyright: 'MIT licence',
  // biome-ignore lint/suspicious/noTemplateCurlyInString: electron-builder fills these in.
  artifactName: 'akin-${version}-${os}-${arch}.${ext}',
  electronVersion: version,
  ...(process.platform === 'linux' ? { electronDist: distribution } : {}),
  directories: { output: inCheckout('out', 'package'), buildResources: inCheckout('build', 'icons') },
  files: [
    'package.json',
    'LICENSE',
    'out/electron/*.cjs',
    'out/renderer/**',
    'build/samples/**',
    'build/icons/icon.png',
    '!**/*.map',
    '!node_modules/**',
  ],
  // Beside the program, where people look for them; the screens show the same under About.
  extraResources: [
    { from: noticesText, to: 'THIRD-PARTY-NOTICES.txt' },
    { from: inCheckout('LICENSE'), to: 'LICENSE.txt' },
  ],
  asar: true,
  npmRebuild: false,
  electronFuses: {
    runAsNode: false,
    enableNodeOptionsEnvironmentVariable: false,
    enableNodeCliInspectArguments: false,
    enableEmbeddedAsarIntegrityValidation: true,
    onlyLoadAppFromAsar: true,
  },
  fileAssociations: [{ ext: 'akin', name: 'Akin project', role: 'Editor', mimeType: 'application/x-akin' }],
  icon: inCheckout('build', 'icons', 'icon.png'),
  linux: { target: ['AppImage', 'deb'], category: 'Science', executableName: 'akin', maintainer: 'Akin' },
  win: { target: ['nsis'] },
  mac: { target: ['dmg'], category: 'public.app-category.utilities' },
  publish: null,
});
