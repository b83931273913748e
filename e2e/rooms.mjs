// Steps through the rooms after the first session, named as people would name them. Buttons go by their words, read from
// the locale files, pages by their keys.

import assert from "node:assert/strict";
import { address, freshPage } from "./browser.mjs";
import { look, use } from "./hands.mjs";
import { FRIENDS, begin, run, standing, tap, until } from "./journey.mjs";
import { say } from "./words.mjs";

/** Waits until nothing is on its way into the store. */
export async function settled(page) {
  await page.waitForSelector("#rooms:not([aria-busy])", { state: "attached", timeout: 20000 });
}

/** Opens the app and waits for the rooms; what is being saved is saved first. */
export async function open(browser, { lang = "en", query = "", clock = false, page = null, ...options } = {}) {
  const opened = page ?? (await freshPage(browser, { locale: lang === "uk" ? "uk-UA" : "en-GB", ...options }));
  opened.lang = lang;
  if (clock) await opened.clock.install();
  if (page && opened.url().startsWith("http")) await settled(opened);
  await opened.goto(`${address}/?record${query}`);
  await ready(opened);
  return opened;
}

/** Waits until the rooms are there. */
export async function ready(page) {
  await page.waitForSelector("#rooms[data-known]", { state: "attached", timeout: 30000 });
}

/** Which page of the rooms is seen; nothing while the first screens are. */
export async function at(page) {
  const room = page.locator("main.room");
  return (await room.count()) ? room.getAttribute("data-page") : null;
}

/** Waits for a page of the rooms. */
export async function arrive(page, key) {
  await page.waitForSelector(`main.room[data-page="${key}"]`, { timeout: 20000 }).catch(async () => {
    throw new Error(`never came to "${key}"; at "${await at(page)}": ${await page.locator("body").innerText()}`);
  });
  if (page.eyes) await look(page);
}

/** A button with these words. */
export function button(page, key, values, file) {
  return page.locator("#rooms").getByRole("button", { name: say(page.lang, key, values, file), exact: true });
}

/** Presses it. */
export async function press(page, key, values, file) {
  await use(page, button(page, key, values, file).first());
}

/** The one filled button. */
export async function go(page) {
  await use(page, page.locator(".foot .btn:not(.quiet)"));
}

/** Chooses an option of a list by its words. */
export async function choose(page, legend, option) {
  const list = page.locator("#rooms").getByRole("radiogroup", { name: legend }).or(page.locator("#rooms").getByRole("group", { name: legend }));
  await use(page, list.getByLabel(option, { exact: true }).first());
}

/** From the first screen to the first private page, by the way of "answer privately". */
export async function toIntake(page, { who = FRIENDS } = {}) {
  await tap(page, ".start .btn");
  await tap(page, `.choices li:nth-child(${who}) button`);
  await tap(page, ".places ~ .push .btn");
  await tap(page, ".read-together .btn >> nth=1");
  await use(page, page.getByRole("button", { name: say(page.lang, "notnow-privately", {}, "ui") }));
  await arrive(page, "cover-A");
}

/** Takes the phone. */
export async function take(page, person) {
  await arrive(page, `cover-${person}`);
  await press(page, "cover-here", { person });
}

/** Goes on by the filled button until another page than those named comes. */
export async function goOn(page, { until: stop, most = 30, on = {} }) {
  for (let i = 0; i < most; i += 1) {
    const key = await at(page);
    if (key === null || stop(key)) return key;
    const step = Object.keys(on).find((part) => key.endsWith(part));
    if (step) await on[step](page);
    const next = page.locator(".foot .btn:not(.quiet)");
    if (key.endsWith("-pin")) await press(page, "setpin-without");
    else await use(page, next);
    await page.waitForFunction((old) => document.querySelector("main.room")?.dataset.page !== old, key);
    if (page.eyes && (await at(page)) !== null) await look(page);
  }
  throw new Error(`went on and on; at ${await at(page)}`);
}

/** One person's whole first intake with nothing to tell, but for what `on` does on single pages. */
export async function tellAll(page, person, on = {}) {
  await take(page, person);
  return goOn(page, { until: (key) => key === null || !key.startsWith(`asking-${person}-`), on });
}

/** Both, one after the other; ends where a session begins. */
export async function tellBoth(page, on = { A: {}, B: {} }) {
  await tellAll(page, "A", on.A);
  await tellAll(page, "B", on.B);
}

/** Waits for the plan that was asked for, and begins. */
export async function beginPlan(page) {
  await page.waitForSelector(".begin .push .btn:not(.quiet)", { timeout: 90000 });
}

/** A first session among friends, ended at once: the rooms may then ask how it was. */
export async function shortSession(page, seconds = 70) {
  await begin(page, { minutes: 10 });
  await run(page, seconds);
  if ((await standing(page)) !== "ended") {
    await until(page, "running");
    await use(page, page.locator(".bar .halt"));
  }
  await page.waitForSelector(".ended");
}

/** "How was it?" */
export async function howWasIt(page) {
  await use(page, page.getByRole("button", { name: say(page.lang, "ended-after", {}, "ui") }));
  await page.waitForSelector("main.room");
}

/** Every record that lies in the three databases, as text where it is text. */
export async function stored(page) {
  await settled(page);
  return page.evaluate(async () => {
    const out = {};
    for (const { name } of await indexedDB.databases()) {
      const base = await new Promise((resolve, reject) => {
        const request = indexedDB.open(name);
        request.onsuccess = () => resolve(request.result);
        request.onerror = () => reject(request.error);
      });
      const bytes = [];
      for (const store of [...base.objectStoreNames].filter((store) => store === "records")) {
        const all = await new Promise((resolve) => {
          const records = [];
          base.transaction(store).objectStore(store).openCursor().onsuccess = ({ target: { result } }) => {
            if (!result) return resolve(records);
            // Kinds with a tilde are the store's own notes on its work.
            if (!JSON.stringify(result.key).startsWith('["~')) records.push([result.key, result.value]);
            result.continue();
          };
        });
        const text = (value) => {
          if (value instanceof ArrayBuffer) return text(new Uint8Array(value));
          if (ArrayBuffer.isView(value)) return new TextDecoder("latin1").decode(value);
          if (Array.isArray(value)) return value.map(text);
          if (value && typeof value === "object") return Object.entries(value).map(([k, v]) => [k, text(v)]);
          return value;
        };
        bytes.push([store, all.map(([key, value]) => [key, text(value)])]);
      }
      out[name] = JSON.stringify(bytes);
      base.close();
    }
    return out;
  });
}

/** Nothing was asked of strangers and the page complained of nothing. */
export function calm(page) {
  assert.deepEqual(page.strangers, []);
  assert.deepEqual(page.complaints, []);
}
