// What is kept: sealed, exported, deleted, brought back; a full or forbidden store; a page closed in the middle of a save.

import assert from "node:assert/strict";
import { readFile } from "node:fs/promises";
import { after, before, test } from "node:test";
import { freshPage, launch } from "./browser.mjs";
import { arrive, at, button, calm, go, goOn, open, press, stored, take, tellAll, tellBoth, toIntake, beginPlan } from "./rooms.mjs";
import { say } from "./words.mjs";

let browser;
before(async () => (browser = await launch()));
after(() => browser.close());

/** To the page about what is kept. */
async function toKept(page) {
  await open(browser, { lang: page.lang, page });
  await arrive(page, "home");
  await press(page, "kept-link");
  await arrive(page, "kept");
}

/** Everything as a file. */
async function save(page, words = "") {
  await press(page, "save-heading");
  if (words) await page.getByLabel(say(page.lang, "save-words")).fill(words);
  const [download] = await Promise.all([page.waitForEvent("download"), press(page, "save-now")]);
  return readFile(await download.path());
}

/** Back from a file. */
async function bring(page, bytes, words = "") {
  await press(page, "bring-heading");
  if (words) await page.getByLabel(say(page.lang, "save-words")).fill(words);
  const [chooser] = await Promise.all([page.waitForEvent("filechooser"), press(page, "bring-now")]);
  await chooser.setFiles({ name: "attune.attune", mimeType: "application/octet-stream", buffer: bytes });
}

for (const lang of ["en", "uk"]) {
  test(`everything goes into a file, is deleted, and comes back byte by byte, ${lang}`, async () => {
    const page = await open(browser, { lang });
    await toIntake(page);
    await tellBoth(page);
    await beginPlan(page);
    await toKept(page);
    const before = await stored(page);
    assert.ok(Object.keys(before).length >= 3, "three stores");
    const file = await save(page, "two chairs, no hurry");
    await page.waitForFunction((words) => document.querySelector("#rooms h1")?.textContent === words, say(lang, "saved-heading"));
    assert.ok(!file.toString("latin1").includes("attune-house"), "sealed");

    await toKept(page);
    await press(page, "delete-link");
    await press(page, "delete-now");
    await page.waitForFunction((words) => document.querySelector("#rooms h1")?.textContent === words, say(lang, "deleted-heading"));
    const gone = await stored(page);
    assert.doesNotMatch(Object.values(gone).join(), /house|answers|today/, "nothing is left");
    // The app itself stays, so that it opens without a network: its own files and nothing else.
    const left = await page.evaluate(async () => {
      const addresses = [];
      for (const name of await caches.keys()) addresses.push(...(await (await caches.open(name)).keys()).map(({ url }) => new URL(url).pathname));
      return { words: Object.keys(localStorage), session: Object.keys(sessionStorage), cookies: document.cookie, addresses };
    });
    assert.deepEqual([left.words, left.session, left.cookies], [[], [], ""]);
    for (const address of left.addresses) assert.match(address, /^\/(|now|next|fonts\/[\w.-]+|icons\/[\w.-]+|[\w.-]+\.(js|css|html|wasm|json|webmanifest))$/, address);

    await open(browser, { lang, page });
    assert.equal(await at(page), null, "after deleting everything nobody is known");
    await toIntake(page);
    await press(page, "cover-home");
    await arrive(page, "home");
    await press(page, "kept-link");
    await bring(page, file, "these are not the words");
    await page.waitForSelector(".note-card");
    await arrive(page, "kept");
    await bring(page, file, "two chairs, no hurry");
    await page.waitForFunction((words) => document.querySelector("#rooms h1")?.textContent === words, say(lang, "brought-heading"));
    const after = await stored(page);
    for (const name of Object.keys(before)) {
      const at = [...before[name]].findIndex((letter, i) => letter !== after[name][i]);
      assert.equal(after[name], before[name], `${name} from ${at}: ${after[name].slice(at - 40, at + 60)} | ${before[name].slice(at - 40, at + 60)}`);
    }
    calm(page);
    await page.context().close();
  });
}

test("a PIN opens one person's pages only; a wrong one waits, a forgotten one can only be deleted", async () => {
  const page = await open(browser);
  await toIntake(page);
  await take(page, "A");
  await goOn(page, { until: (key) => key.endsWith("-pin") });
  const fields = page.locator("main.room input[type=password]");
  await fields.nth(0).fill("24681");
  await fields.nth(1).fill("24682");
  assert.ok(await button(page, "setpin-set").isDisabled(), "the two are not the same");
  await fields.nth(1).fill("24681");
  await press(page, "setpin-set");
  await page.waitForFunction(() => !document.querySelector("main.room")?.dataset.page.endsWith("-pin"), null, { timeout: 20000 });
  await goOn(page, { until: (key) => key === "cover-B" });
  await tellAll(page, "B");
  await beginPlan(page);

  await open(browser, { page });
  await arrive(page, "home");
  await press(page, "home-answers");
  await take(page, "A");
  await page.waitForSelector("main.room input[type=password]");
  for (let i = 0; i < 4; i += 1) {
    await page.locator("main.room input[type=password]").fill(`1111${i}`);
    await page.keyboard.press("Enter");
    await page.waitForSelector(".trouble, .note-card");
    await page.waitForTimeout(300);
  }
  const waits = await page.locator("main.room").innerText();
  assert.match(waits, /\d/, `the fourth has to wait: ${waits}`);
  assert.doesNotMatch(waits, new RegExp(say("en", "renewal-heading")));
  await page.waitForTimeout(11000);
  await page.locator("main.room input[type=password]").fill("24681");
  await page.keyboard.press("Enter");
  await arrive(page, "asking-A-renewal");
  assert.doesNotMatch(Object.values(await stored(page)).join(), /24681/);
  calm(page);
  await page.context().close();
});

/** Answers all of the intake as far as the PIN of A, on a page whose store behaves as told. */
async function withStore(script) {
  const page = await freshPage(browser, { locale: "en-GB", serviceWorkers: "block" });
  await page.addInitScript(script);
  await open(browser, { page });
  await toIntake(page);
  await tellAll(page, "A");
  return page;
}

test("the browser is asked to keep what is stored at the first save, once and not before", async () => {
  const page = await freshPage(browser, { locale: "en-GB", serviceWorkers: "block" });
  await page.addInitScript(() => {
    globalThis.asked = 0;
    navigator.storage.persist = async () => {
      globalThis.asked += 1;
      return false;
    };
  });
  await open(browser, { page });
  const asked = () => page.evaluate(() => globalThis.asked);
  assert.doesNotMatch(Object.values(await stored(page)).join(), /house|answers/);
  assert.equal(await asked(), 0, "nothing is kept yet");
  await toIntake(page);
  await tellAll(page, "A");
  await arrive(page, "cover-B");
  assert.match(Object.values(await stored(page)).join(), /answers/);
  assert.equal(await asked(), 1);
  calm(page);
  await page.context().close();
});

test("no room on the phone: it says so, and everything still works", async () => {
  const page = await freshPage(browser, { locale: "en-GB", serviceWorkers: "block" });
  // What a full device does: the write is taken, and then the whole transaction is given up for want of room.
  await page.addInitScript(() => {
    const put = IDBObjectStore.prototype.put;
    IDBObjectStore.prototype.put = function (...what) {
      const request = put.apply(this, what);
      if (globalThis.__full) {
        const error = { value: new DOMException("no room", "QuotaExceededError") };
        Object.defineProperty(request, "error", error);
        if (!this.transaction.error) Object.defineProperty(this.transaction, "error", error);
        queueMicrotask(() => {
          try {
            this.transaction.abort();
          } catch {
            // It was given up already, for the write before.
          }
        });
      }
      return request;
    };
  });
  await open(browser, { page });
  await toIntake(page);
  await page.evaluate(() => (globalThis.__full = true));
  await tellAll(page, "A");
  await arrive(page, "cover-B");
  const told = await page.locator("main.room").innerText();
  assert.ok(told.includes(say("en", "trouble-full")), told);
  await tellAll(page, "B");
  await beginPlan(page);
  await page.context().close();
});

test("a browser that forbids storing: it says so, and a session still comes of it", async () => {
  const page = await withStore(() => {
    Object.defineProperty(globalThis, "indexedDB", { value: undefined });
    Object.defineProperty(Window.prototype, "indexedDB", { value: undefined, configurable: true });
  });
  await arrive(page, "cover-B");
  assert.ok((await page.locator("main.room").innerText()).includes(say("en", "trouble-denied")));
  await tellAll(page, "B");
  await beginPlan(page);
  await page.context().close();
});

test("the few words of the first screens cannot be kept: it says so and goes on", async () => {
  const page = await freshPage(browser, { serviceWorkers: "block" });
  await page.addInitScript(() => {
    Storage.prototype.setItem = () => {
      throw new DOMException("denied", "SecurityError");
    };
  });
  await open(browser, { page });
  await page.locator(".start .btn").click();
  await page.locator(".choices li:nth-child(2) button").click();
  assert.equal(await page.locator(".notice").innerText(), say("en", "not-saved", {}, "ui"));
  await page.locator(".places ~ .push .btn").click();
  await page.locator(".read-together .btn").first().click();
  await beginPlan(page);
  await page.context().close();
});

test("a page closed in the middle of a save loses nothing that was confirmed", async () => {
  const context = await browser.newContext({ locale: "en-GB", serviceWorkers: "block" });
  let page = await context.newPage();
  Object.assign(page, { complaints: [], strangers: [] });
  await open(browser, { page });
  await toIntake(page);
  await tellBoth(page);
  await beginPlan(page);
  const confirmed = await stored(page);
  for (const wait of [0, 1, 3, 8, 20]) {
    await open(browser, { page });
    await arrive(page, "home");
    await press(page, "home-answers");
    await take(page, "A");
    await press(page, "renewal-same");
    await page.waitForTimeout(wait);
    await page.close({ runBeforeUnload: false });
    page = await context.newPage();
    Object.assign(page, { complaints: [], strangers: [] });
    await open(browser, { page });
    await arrive(page, "home");
    assert.equal(await page.locator(".note-card").count(), 0, "nothing is damaged");
    await press(page, "home-answers");
    await take(page, "A");
    await arrive(page, "asking-A-renewal");
    const kept = await stored(page);
    for (const name of Object.keys(confirmed).filter((name) => name.includes("private"))) {
      assert.ok(kept[name].length >= confirmed[name].length / 2, name);
    }
  }
  await context.close();
});
