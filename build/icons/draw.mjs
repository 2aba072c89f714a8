import { readFileSync } from 'node:fs';
import { chromium } from 'playwright';
import { inCheckout } from '../setup/paths.mjs';

// Makes icon.png, which builders and the window take, out of icon.svg. Run by hand when the drawing changes.
const drawing = readFileSync(inCheckout('build', 'icons', 'icon.svg'), 'utf8');
const browser = await chromium.launch({ executablePath: process.env['AKIN_CHROMIUM'] ?? '/usr/bin/chromium' });
const page = await browser.newPage({ viewport: { width: 1024, height: 1024 } });
await page.setContent(`<style>body { margin: 0; background: transparent }</style>${drawing}`);
await page.screenshot({ path: inCheckout('build', 'icons', 'icon.png'), omitBackground: true });
await browser.close();
