// For everyone: both languages, the keyboard alone, no motion.

import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { launch } from "./browser.mjs";
import { begin, open, run, spoken, standing, tap, toBegin, until } from "./journey.mjs";

let browser;
before(async () => (browser = await launch()));
after(() => browser.close());

test("the phone's own language is spoken from the first screen", async () => {
  const page = await open(browser, { locale: "uk-UA" });
  assert.equal(await page.locator("html").getAttribute("lang"), "uk");
  await begin(page, { minutes: 10 });
  await run(page, 60);
  const said = await spoken(page);
  assert.ok(said.length > 1);
  for (const words of said) {
    assert.equal(words.lang, "uk");
    assert.match(words.text, /[а-яіїєґ]/i);
    assert.doesNotMatch(words.text.replace(/\b[AB]\b/g, ""), /[a-z]{2,}/i, "no English slips through");
  }
  assert.deepEqual(page.complaints, []);
});

test("the language changes on every screen at once, even in a pause, and is remembered", async () => {
  const page = await open(browser);
  const other = (lang) => page.locator(`button[lang="${lang}"]`);
  const flip = async (to) => {
    await other(to).click();
    await page.waitForFunction((lang) => document.documentElement.lang === lang, to);
    assert.match(await page.locator("h1").first().innerText(), to === "uk" ? /[а-яіїєґ]/i : /[a-z]/i);
  };
  await flip("uk");
  await flip("en");
  await toBegin(page, { minutes: 10 });
  await flip("uk");
  await tap(page, ".begin .push .btn:not(.quiet)");
  await run(page, 10);
  await page.locator(".pause").click();
  await other("en").click();
  await page.waitForFunction(() => document.documentElement.lang === "en");
  await page.locator(".paused .btn").first().click();
  await until(page, "running");
  await page.locator(".bar .halt").click();
  assert.match((await spoken(page)).at(-1).text, /^[\x20-\x7e’“”]+$/);
  await page.reload();
  await page.waitForSelector("main:visible");
  assert.equal(await page.locator("html").getAttribute("lang"), "en");
});

test("the keyboard alone leads through a whole session", async () => {
  const page = await open(browser);
  const press = (key) => page.keyboard.press(key);
  const reach = async (selector) => {
    for (let i = 0; i < 40; i += 1) {
      if (await page.evaluate((s) => document.activeElement?.matches(s) ?? false, selector)) return;
      await press("Tab");
    }
    throw new Error(`Tab never reaches ${selector}`);
  };
  const headed = () => page.waitForFunction(() => document.activeElement?.tagName === "H1");
  await reach(".start .btn");
  await press("Enter");
  await headed();
  await reach(".choice");
  await press("Enter");
  await headed();
  await reach('.mins button[aria-pressed="false"]');
  await press("Space");
  await reach(".push .btn");
  await press("Enter");
  await headed();
  await reach(".read-together .btn");
  await press("Enter");
  await headed();
  await page.waitForSelector(".begin .push .btn:not(.quiet)");
  await reach(".begin .push .btn:not(.quiet)");
  await press("Enter");
  await page.waitForSelector(".ses");
  await page.clock.runFor(3000);
  await press("ArrowRight");
  assert.equal(await standing(page), "sheet");
  await page.waitForFunction(() => document.activeElement?.closest(".sheet") !== null);
  await reach(".keep");
  await press("Enter");
  await until(page, "running");
  await press("PageDown");
  assert.equal(await standing(page), "paused");
  await page.waitForFunction(() => document.activeElement?.closest(".paused") !== null);
  await press("Enter");
  await until(page, "running");
  await press("Escape");
  assert.equal(await standing(page), "ended");
  await page.waitForFunction(() => document.activeElement?.tagName === "H1");
});

test("who wants no motion gets none: the pacer's dot rests through each half-breath", async () => {
  for (const reducedMotion of ["reduce", "no-preference"]) {
    const page = await open(browser, { reducedMotion });
    await begin(page, { minutes: 10 });
    const places = new Set();
    for (let i = 0; i < 200 && places.size < 8; i += 1) {
      if ((await standing(page)) !== "running") await until(page, "running");
      await page.clock.runFor(500);
      const dot = page.locator(".dot");
      if (await dot.count()) places.add(await dot.getAttribute("style"));
    }
    if (reducedMotion === "reduce") assert.ok(places.size > 0 && places.size <= 2, [...places].join(" "));
    else assert.ok(places.size >= 8, "it moves for everyone else");
    await page.context().close();
  }
});
