// The WebAssembly half of the measurement: `node run.mjs MODULE FOLDER` writes what the native program writes.

import { readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";

const WARM = 60;
const LOOKS = 5;
const HINGES = 7;

const [module, folder] = process.argv.slice(2);
// No imports: this program holds the watch, the module has none.
const { instance } = await WebAssembly.instantiate(await readFile(module), {});
const doors = instance.exports;

const timed = (work) => {
  const begun = performance.now();
  const result = work();
  return [performance.now() - begun, result];
};

const hex = (half) => (doors.fingerprint(half) >>> 0).toString(16).padStart(8, "0");

const answers = [];
for (let index = 0; index < doors.hands(); index += 1) {
  doors.solve_hand(index);
  const times = Array.from({ length: LOOKS }, () => timed(() => doors.solve_hand(index))[0]);
  times.sort((one, other) => one - other);
  const angles = Array.from({ length: HINGES }, (_, hinge) => doors.angle(hinge));
  answers.push([times[Math.floor(LOOKS / 2)], ...angles].join(" "));
}
await writeFile(join(folder, "answers-attune_in_wasm.txt"), `${answers.join("\n")}\n`);

const lines = [];
for (let index = 0; index < WARM; index += 1) doors.solve_task(index);
for (let index = 0; index < doors.tasks(); index += 1) {
  const [ms, runs] = timed(() => doors.solve_task(index));
  lines.push(`${runs} ${doors.verdict()} ${hex(1)}${hex(0)} ${ms}`);
}
await writeFile(join(folder, "tasks-wasm.txt"), `${lines.join("\n")}\n`);
