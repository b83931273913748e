// Makes the app's icons from one drawing: `node icons.mjs` writes them beside the page. Run by hand when it changes.

import { mkdir } from "node:fs/promises";
import { join } from "node:path";
import { launch } from "./browser.mjs";

const folder = join(import.meta.dirname, "../crates/shell/web/static/icons");

// Two people, equal weight: A a solid circle, B a hatched square, one over the other.
const drawing = (size, inset) => `
<svg xmlns="http://www.w3.org/2000/svg" width="${size}" height="${size}" viewBox="0 0 96 96">
  <defs><pattern id="h" width="5" height="5" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
    <rect width="1.8" height="5" fill="#1d4a49"/></pattern></defs>
  <rect width="96" height="96" fill="#f6f2ea"/>
  <g transform="translate(48 48) scale(${inset}) translate(-48 -48)">
    <rect x="40" y="30" width="40" height="40" rx="7" fill="#d5e2de"/>
    <rect x="40" y="30" width="40" height="40" rx="7" fill="url(#h)" stroke="#1d4a49" stroke-width="3"/>
    <circle cx="36" cy="46" r="24" fill="#f6f2ea"/>
    <circle cx="36" cy="46" r="20.5" fill="#a2551f"/>
  </g>
</svg>`;

const browser = await launch();
await mkdir(folder, { recursive: true });
for (const [name, size, inset] of [["icon-192", 192, 1], ["icon-512", 512, 1], ["maskable-512", 512, 0.78]]) {
  const page = await browser.newPage({ viewport: { width: size, height: size } });
  await page.setContent(`<style>body{margin:0}svg{display:block}</style>${drawing(size, inset)}`);
  await page.screenshot({ path: join(folder, `${name}.png`) });
}
await browser.close();
