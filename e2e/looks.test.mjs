// How the first screens and the session look and whether everyone can use them: axe finds nothing, pictures are kept for
// people to judge.

import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { axeViolations, launch, picture } from "./browser.mjs";
import { COLLEAGUES, begin, open, run, tap, until } from "./journey.mjs";

const PHONE = { width: 390, height: 844 };
const DESK = { width: 1280, height: 800 };

let browser;
before(async () => (browser = await launch()));
after(() => browser.close());

/** Looks at the screen as it stands in every light and size; nothing may be found, nothing may hang over the edge. */
async function look(page, name, lang) {
  const found = [];
  const session = (await page.locator(".ses").count()) > 0;
  for (const [size, viewport] of [["phone", PHONE], ["desk", DESK], ["double", PHONE]]) {
    await page.setViewportSize(viewport);
    await page.evaluate((double) => (document.documentElement.style.fontSize = double ? "200%" : ""), size === "double");
    for (const colorScheme of session || size === "double" ? ["light"] : ["light", "dark"]) {
      await page.emulateMedia({ colorScheme, reducedMotion: "reduce" });
      const title = `${name}-${size}-${colorScheme}`;
      await picture(page, `${title}-${lang}`);
      const over = await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
      if (over > 0) found.push(`${title}: ${over} px hang over the edge`);
      // The words of the other language are in the same elements.
      if (lang === "en") for (const violation of await axeViolations(page)) found.push(`${title}: ${violation}`);
    }
  }
  if (lang === "en") found.push(...(await forced(page, name)));
  await page.evaluate(() => (document.documentElement.style.fontSize = ""));
  await page.setViewportSize(PHONE);
  return found;
}

/** With the few colours somebody chose for everything: controls keep an edge, patterns stay, A and B stay apart. */
async function forced(page, name) {
  await page.setViewportSize(PHONE);
  await page.evaluate(() => (document.documentElement.style.fontSize = ""));
  await page.emulateMedia({ colorScheme: "light", forcedColors: "active" });
  await picture(page, `${name}-forced`);
  const found = await page.evaluate(() => {
    const out = [];
    for (const button of document.querySelectorAll("#app .btn, #app .place, #app .mins button, #app .zone .change")) {
      const style = getComputedStyle(button);
      const zone = button.closest(".zone");
      const edge = zone ? getComputedStyle(zone) : style;
      if (button.offsetWidth && edge.borderTopStyle === "none") out.push(`no edge: ${button.className}`);
    }
    const marks = [...document.querySelectorAll("#app .pp")].filter((mark) => mark.offsetWidth);
    const looks = new Set(marks.map((mark) => `${mark.textContent} ${getComputedStyle(mark).borderRadius}`));
    if (marks.length && new Set([...looks].map((look) => look.split(" ")[1])).size !== looks.size) out.push([...looks].join("; "));
    return out;
  });
  await page.emulateMedia({ forcedColors: "none" });
  return found.map((what) => `${name}, forced colours: ${what}`);
}

for (const lang of ["en", "uk"]) {
  const locale = lang === "uk" ? "uk-UA" : "en-GB";

  test(`screens before a session, ${lang}`, async () => {
    const page = await open(browser, { locale, reducedMotion: "reduce" });
    const found = [...(await look(page, "1-start", lang))];
    await tap(page, ".link");
    found.push(...(await look(page, "9-about", lang)));
    await tap(page, ".push .btn");
    await tap(page, ".start .btn");
    found.push(...(await look(page, "2-who", lang)));
    await tap(page, ".choices li:first-child button");
    found.push(...(await look(page, "3-place", lang)));
    await tap(page, ".push .btn");
    found.push(...(await look(page, "4-read", lang)));
    await tap(page, ".read-together .btn >> nth=1");
    found.push(...(await look(page, "5-notnow", lang)));
    await tap(page, ".push .btn.quiet");
    await tap(page, ".read-together .btn >> nth=0");
    await page.waitForSelector(".begin .push .btn:not(.quiet)", { timeout: 60000 });
    found.push(...(await look(page, "6-begin", lang)));
    await tap(page, ".begin .btn.quiet");
    found.push(...(await look(page, "7-plan", lang)));
    await tap(page, ".ph.working");
    await page.waitForSelector(".step");
    found.push(...(await look(page, "7-plan-open", lang)));
    assert.deepEqual(found, []);
  });

  test(`screens of a session, ${lang}`, async () => {
    const page = await open(browser, { locale, reducedMotion: "reduce" });
    await begin(page, { who: COLLEAGUES, minutes: 10 });
    const found = [...(await look(page, "8-session-start", lang))];
    await until(page, "permission");
    found.push(...(await look(page, "8-session-permission", lang)));
    await until(page, "comfort");
    found.push(...(await look(page, "8-session-comfort", lang)));
    await run(page, 40);
    await until(page, "running");
    found.push(...(await look(page, "8-session", lang)));
    await until(page, "running");
    await page.locator(".za .change").click();
    found.push(...(await look(page, "8-session-sheet", lang)));
    await page.locator(".sheet .btn:not(.stop)").click();
    found.push(...(await look(page, "8-session-paused", lang)));
    await page.locator(".paused .btn.stop").click();
    await page.waitForSelector(".ended");
    found.push(...(await look(page, "8-ended", lang)));
    assert.deepEqual(found, []);
    await toPlan(page);
  });
}

/** After the end the plan can still be read. */
async function toPlan(page) {
  await tap(page, ".ended .btn.quiet");
  assert.ok(await page.locator(".rows").isVisible());
}
