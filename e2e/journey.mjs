// Steps that journeys share, named as people would name them. Screens are known by their parts, not by their words, so
// that every journey can be walked in every language.

import { address, freshPage } from "./browser.mjs";
import { look, use } from "./hands.mjs";

/** Opens the app with a recorder instead of a voice, and a clock that the journey may turn forward. */
export async function open(browser, { query = "", clock = true, ...options } = {}) {
  const page = await freshPage(browser, options);
  if (clock) await page.clock.install();
  await page.goto(`${address}/?record${query}`);
  await page.waitForSelector("main h1");
  return page;
}

/** One tap; counts it. */
export async function tap(page, selector) {
  await use(page, page.locator(selector).first());
  page.taps = (page.taps ?? 0) + 1;
}

/** Looks at the first screens too, on the way. */
async function glance(page) {
  if (page.eyes) await look(page);
}

/** The place of each setting in the list of the second screen. */
export const PARTNERS = 1, FRIENDS = 2, COLLEAGUES = 4;

/** From the first screen to the one before the session. */
export async function toBegin(page, { who = FRIENDS, minutes = null } = {}) {
  await glance(page);
  await tap(page, ".start .btn");
  await page.waitForSelector(".choices");
  await glance(page);
  await tap(page, `.choices li:nth-child(${who}) button`);
  await page.waitForSelector(".places");
  await glance(page);
  if (minutes) await tap(page, `.mins button:has-text("${minutes}")`);
  await tap(page, ".places ~ .push .btn");
  await page.waitForSelector(".read-together");
  await glance(page);
  await tap(page, ".read-together .btn >> nth=0");
  // A plan that travelled along is there at once; otherwise the engine takes a moment.
  await page.waitForSelector(".begin .push .btn:not(.quiet)", { timeout: 60000 });
  await glance(page);
}

/** Into the session. */
export async function begin(page, options) {
  await toBegin(page, options);
  await tap(page, ".begin .push .btn:not(.quiet)");
  await page.waitForSelector(".ses");
}

/** What was said so far. */
export async function spoken(page) {
  return page.evaluate(() => globalThis.__attune_spoken ?? []);
}

/** Where the session stands: "running", "sheet", "permission", "comfort", "paused" or "ended". */
export async function standing(page) {
  return page.evaluate(() => {
    const is = (selector) => document.querySelector(selector) !== null;
    if (is(".ended")) return "ended";
    if (is(".paused")) return "paused";
    if (is(".sheet")) return "sheet";
    if (is(".ask .two:nth-child(2)")) return "permission";
    if (is(".ask")) return "comfort";
    return is(".ses") ? "running" : "elsewhere";
  });
}

/** Says yes to whatever is asked, and goes on after a pause. */
export async function agree(page, state) {
  if (state === "permission" || state === "comfort") await page.locator(".ask .btn").first().click();
  if (state === "paused") await page.locator(".paused .btn").first().click();
}

/** Turns the clock forward until the session stands as wanted; agrees to everything on the way. */
export async function until(page, wanted, { step = 1000, most = 2400 } = {}) {
  for (let i = 0; i < most; i += 1) {
    const state = await standing(page);
    if (state === wanted) return i;
    if (state === "ended") break;
    await agree(page, state);
    await page.clock.runFor(step);
  }
  throw new Error(`the session never came to "${wanted}"; it is at "${await standing(page)}"`);
}

/** Lets a session run for so many seconds, agreeing to everything. */
export async function run(page, seconds) {
  for (let left = seconds; left > 0; left -= 2) {
    const state = await standing(page);
    if (state === "ended") return;
    await agree(page, state);
    await page.clock.runFor(2000);
  }
}
