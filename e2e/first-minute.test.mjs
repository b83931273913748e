// The first minute: from the link to the first spoken step, and the ways that lead elsewhere.

import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { address, freshPage, launch } from "./browser.mjs";
import { begin, open, spoken, tap, toBegin } from "./journey.mjs";

let browser;
before(async () => (browser = await launch()));
after(() => browser.close());

test("two people hear their first step within a minute and six taps, and are asked for nothing", async () => {
  const asked = [];
  const from = Date.now();
  const page = await open(browser, { clock: false });
  page.on("dialog", (dialog) => asked.push(dialog.message()));
  await begin(page);
  await page.waitForFunction(() => (globalThis.__attune_spoken ?? []).some((s) => s.priority === "cue"));
  const seconds = (Date.now() - from) / 1000;
  const said = await spoken(page);
  assert.ok(page.taps <= 6, `${page.taps} taps`);
  assert.ok(seconds < 60, `${seconds} s, with no time for reading`);
  assert.equal(said[0].lang, "en");
  assert.ok(said[0].text.split(/\s+/).length <= 8, `few words at a time: ${said[0].text}`);
  assert.equal(await page.locator("input, textarea, select").count(), 0, "nothing to type");
  assert.deepEqual(asked, []);
  assert.deepEqual(page.strangers, []);
  assert.deepEqual(page.complaints, []);
});

test("whoever says yes or unsure is not questioned, and can read again or leave", async () => {
  const page = await open(browser);
  await tap(page, ".start .btn");
  await tap(page, ".choices li:first-child button");
  await tap(page, ".places ~ .push .btn");
  await tap(page, ".read-together .btn >> nth=1");
  assert.equal(await page.locator("input").count(), 0);
  assert.ok((await page.locator(".words p").count()) >= 2, "it says what else is nice together");
  await tap(page, ".push .btn.quiet");
  assert.ok(await page.locator(".read-together").isVisible());
  await tap(page, ".read-together .btn >> nth=1");
  await tap(page, ".push .btn:not(.quiet)");
  assert.ok(await page.locator("main.start").isVisible());
});

test("the browser's own way back goes one screen back, and choices stay", async () => {
  const page = await open(browser);
  await toBegin(page, { minutes: 10 });
  await page.goBack();
  await page.waitForSelector(".read-together");
  await page.goBack();
  await page.waitForSelector(".mins");
  assert.equal(await page.locator('.mins [aria-pressed="true"]').innerText().then((t) => t.match(/\d+/)[0]), "10");
});

test("only language and choices are kept on the phone, nothing about health", async () => {
  const page = await open(browser);
  await toBegin(page, { minutes: 10 });
  const kept = await page.evaluate(() => Object.entries(localStorage));
  assert.equal(kept.length, 1);
  const names = kept[0][1].trim().split("\n").slice(1).map((line) => line.split("=")[0]);
  assert.deepEqual(names.filter((name) => !["lang", "setting", "places", "minutes"].includes(name)), []);
  assert.equal((await page.context().cookies()).length, 0);
  await page.reload();
  await tap(page, ".start .btn");
  assert.equal(await page.locator('.choice[aria-current="true"]').count(), 1, "they come back next time");
});

test("a plan that did not travel along is made in the worker, on this phone", async () => {
  // Without its own copy, so that the plans that travel along can be withheld.
  const page = await freshPage(browser, { serviceWorkers: "block" });
  await page.route("**/starter.json", (route) => route.abort());
  await page.goto(`${address}/?record`);
  await page.waitForSelector("main.start");
  const worker = page.waitForEvent("worker");
  await toBegin(page, { minutes: 10 });
  assert.match((await worker).url(), /engine-worker\.js$/);
  await tap(page, ".begin .btn.quiet");
  assert.ok((await page.locator(".rows .ph").count()) > 4, "a whole plan in two lanes");
  assert.deepEqual(page.strangers, []);
});

test("the plan shows both lanes, and a step opens with reasons in words", async () => {
  const page = await open(browser);
  await toBegin(page);
  await tap(page, ".begin .btn.quiet");
  const block = page.locator(".ph.working").first();
  assert.equal(await block.getAttribute("aria-expanded"), "false");
  await block.click();
  assert.equal(await block.getAttribute("aria-expanded"), "true");
  await page.waitForSelector(".step .fig");
  assert.ok((await page.locator(".step .why dd").count()) >= 3, "why this, how sure, why safe");
  await page.waitForFunction(() => document.activeElement?.closest(".step") !== null);
  await block.click();
  assert.equal(await page.locator(".step").count(), 0);
});
