// The planner's own thread. Messages in and out are JSON texts; the engine says which. Between two slices of search it
// listens, so that a request can be forgotten.

import start, { Desk } from "./engine.js";

const waiting = [];
let desk = null;
let working = false;

function work() {
  working = desk.is_busy();
  if (!working) return;
  for (const text of desk.advance()) postMessage(text);
  setTimeout(work);
}

function hear(text) {
  for (const answer of desk.receive(text)) postMessage(answer);
  if (!working) work();
}

// Messages that come before the engine is there would be lost without this.
onmessage = ({ data }) => (desk ? hear(data) : waiting.push(data));

start({ module_or_path: "engine_bg.wasm" }).then(() => {
  desk = new Desk();
  for (const text of waiting.splice(0)) hear(text);
});
