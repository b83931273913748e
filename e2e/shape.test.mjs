// Two people shape their plan before they begin: by tap and by keyboard, in both languages; axe finds nothing.

import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { axeViolations, launch, picture } from "./browser.mjs";
import { FRIENDS, open, tap, toBegin } from "./journey.mjs";

const PHONE = { width: 390, height: 844 };
const DESK = { width: 1280, height: 800 };

let browser;
before(async () => (browser = await launch()));
after(() => browser.close());

/** The plan page of friends who have just come. */
async function toPlan(options) {
  const page = await open(browser, { clock: false, ...options });
  await toBegin(page, { who: FRIENDS });
  await tap(page, ".begin .btn.quiet");
  await page.waitForSelector(".lanes");
  return page;
}

/** The words of every block, in order. */
const blocks = (page) => page.locator(".ph").allTextContents();

/** What became of the last change, once it is there. */
async function told(page, before = "") {
  await page.waitForFunction((before) => {
    const text = document.querySelector(".told span")?.textContent;
    return text && text !== before && !document.querySelector(".busy").textContent;
  }, before, { timeout: 30000 });
  return page.locator(".told span").first().textContent();
}

/** Looks in every light and size. */
async function look(page, name, lang) {
  const found = [];
  for (const [size, viewport] of [["phone", PHONE], ["desk", DESK], ["double", PHONE]]) {
    await page.setViewportSize(viewport);
    await page.evaluate((double) => (document.documentElement.style.fontSize = double ? "200%" : ""), size === "double");
    for (const colorScheme of size === "double" ? ["light"] : ["light", "dark"]) {
      await page.emulateMedia({ colorScheme, reducedMotion: "reduce" });
      const title = `${name}-${size}-${colorScheme}`;
      await picture(page, `${title}-${lang}`);
      const over = await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
      if (over > 0) found.push(`${title}: ${over} px hang over the edge`);
      for (const violation of await axeViolations(page)) found.push(`${title}: ${violation}`);
    }
  }
  await page.evaluate(() => (document.documentElement.style.fontSize = ""));
  await page.setViewportSize(PHONE);
  return found;
}

for (const [lang, locale] of [["en", "en-GB"], ["uk", "uk-UA"]]) {
  test(`a step is swapped, left out and taken back, ${lang}`, async () => {
    const page = await toPlan({ locale, reducedMotion: "reduce" });
    const first = await blocks(page);
    await tap(page, ".ph.working");
    const buttons = page.locator(".step .shape").first().locator("button");
    assert.equal(await buttons.count(), 5);
    for (const box of await Promise.all((await buttons.all()).map((button) => button.boundingBox()))) {
      assert.ok(box.height >= 48 && box.width >= 48, `a target of ${box.width} x ${box.height}`);
    }
    await buttons.nth(0).click();
    const swapped = await told(page);
    const second = await blocks(page);
    assert.notDeepEqual(second, first);
    assert.equal(await page.locator("#polite").textContent(), swapped, "a screen reader hears the same");
    assert.deepEqual(await look(page, "shape", lang), []);
    await buttons.nth(2).click();
    await told(page, swapped);
    assert.notDeepEqual(await blocks(page), second);
    for (let back = 0; back < 2; back += 1) await page.locator(".told .link").click();
    assert.deepEqual(await blocks(page), first);
    assert.equal(await page.locator(".told .link").count(), 0, "nothing is left to take back");
    await page.close();
  });

  test(`by keyboard alone, and the focus stays, ${lang}`, async () => {
    const page = await toPlan({ locale, reducedMotion: "reduce" });
    await page.locator(".ph.working").first().focus();
    await page.keyboard.press("Enter");
    const group = page.locator(".step .shape").first();
    assert.match(await group.getAttribute("aria-label"), /\p{L}.*: .*\p{L}/u, "the group says what it is about");
    const swap = group.locator("button").first();
    await swap.focus();
    await page.keyboard.press("Enter");
    await told(page);
    assert.ok(await swap.evaluate((button) => button === document.activeElement), "on to the next one");
    await page.close();
  });

  test(`another length is there at once, ${lang}`, async () => {
    const page = await toPlan({ locale, reducedMotion: "reduce" });
    const ten = page.locator(".wishes button").first();
    assert.equal(await ten.getAttribute("aria-pressed"), "false");
    await ten.click();
    await told(page);
    assert.equal(await ten.getAttribute("aria-pressed"), "true");
    assert.match(await page.locator("h1").textContent(), /^10 /u);
    await page.close();
  });
}

test("a changed plan is the one that is guided", async () => {
  const page = await toPlan({ locale: "en-GB" });
  await tap(page, ".ph.working");
  await page.locator(".step .shape button").first().click();
  await told(page);
  await tap(page, ".begin-here");
  await page.waitForSelector(".ses");
  await page.close();
});
