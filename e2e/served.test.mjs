// What the server hands out: the app whole, compressed, guarded, and nothing else.

import assert from "node:assert/strict";
import { test } from "node:test";
import { address, freshPage, launch } from "./browser.mjs";

test("the page may talk to nobody but its own server", async () => {
  const response = await fetch(address);
  assert.equal(response.status, 200);
  const policy = response.headers.get("content-security-policy");
  assert.match(policy, /default-src 'none'/);
  assert.match(policy, /connect-src 'self';/);
});

test("a request to a stranger is stopped by the browser itself", async () => {
  const browser = await launch();
  try {
    const page = await freshPage(browser);
    await page.goto(address);
    const answer = await page.evaluate(() => fetch("http://127.0.0.1:9/answers").then(() => "sent", () => "stopped"));
    assert.equal(answer, "stopped");
    const complaint = page.complaints.find((text) => text.includes("Content Security Policy"));
    assert.ok(complaint, `stopped by the policy and not by chance: ${page.complaints.join("; ")}`);
  } finally {
    await browser.close();
  }
});

test("opening the app asks nothing of anyone else and complains of nothing", async () => {
  const browser = await launch();
  try {
    const page = await freshPage(browser);
    await page.goto(address, { waitUntil: "networkidle" });
    assert.deepEqual(page.strangers, []);
    assert.deepEqual(page.complaints, []);
  } finally {
    await browser.close();
  }
});

test("WebAssembly comes compressed and under its own kind", async () => {
  const response = await fetch(`${address}/web_bg.wasm`, { headers: { "accept-encoding": "br" } });
  assert.equal(response.status, 200);
  assert.equal(response.headers.get("content-type"), "application/wasm");
  assert.equal(response.headers.get("content-encoding"), "br");
});

test("nothing outside the bundle is handed out", async () => {
  for (const path of ["/Cargo.toml", "/../Cargo.toml", "/%2e%2e/Cargo.toml", "/.git/HEAD", "/nothing.js"]) {
    assert.equal((await fetch(address + path)).status, 404, path);
  }
});
