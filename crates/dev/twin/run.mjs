// Runs the WebAssembly twin under node: `node run.mjs MODULE COUNT` prints what the native program prints.

import { readFile } from "node:fs/promises";

const [module, count] = process.argv.slice(2);
// No imports at all: a module that asked for a clock or for chance could not even be loaded.
const { instance } = await WebAssembly.instantiate(await readFile(module), {});
const { prepare, letter } = instance.exports;
for (let seed = 0; seed < Number(count); seed += 1) {
  const line = Buffer.alloc(prepare(seed));
  for (let at = 0; at < line.length; at += 1) line[at] = letter(at);
  process.stdout.write(`${line.toString("utf8")}\n`);
}
