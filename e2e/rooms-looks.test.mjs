// How the rooms look and whether everyone can use them: axe finds nothing, nothing hangs over the edge, every control has
// a name, pictures are kept for people to judge.

import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { axeViolations, launch, picture } from "./browser.mjs";
import { arrive, at, go, goOn, howWasIt, open, press, shortSession, take, toIntake } from "./rooms.mjs";
import { say } from "./words.mjs";

const PHONE = { width: 390, height: 844 };
const DESK = { width: 1280, height: 800 };

let browser;
before(async () => (browser = await launch()));
after(() => browser.close());

/** Looks at the page as it stands in every light and size. */
async function look(page, name, { all = true } = {}) {
  const found = [];
  const views = [
    ["phone", PHONE, { colorScheme: "light" }, ""],
    ["phone-dark", PHONE, { colorScheme: "dark" }, ""],
    ...(all
      ? [
          ["desk", DESK, { colorScheme: "light" }, ""],
          ["double", PHONE, { colorScheme: "light" }, "200%"],
          ["forced", PHONE, { colorScheme: "light", forcedColors: "active" }, ""],
        ]
      : []),
  ];
  for (const [view, viewport, media, size] of views) {
    await page.setViewportSize(viewport);
    await page.emulateMedia({ forcedColors: "none", reducedMotion: "reduce", ...media });
    await page.evaluate((size) => (document.documentElement.style.fontSize = size), size);
    const title = `r-${name}-${view}`;
    await picture(page, `${title}-${page.lang}`);
    const over = await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
    if (over > 0) found.push(`${title}: ${over} px hang over the edge`);
    // The words of the other language are in the same elements; contrast does not change with size.
    if (page.lang === "en" && view !== "desk") {
      for (const violation of await axeViolations(page)) found.push(`${title}: ${violation}`);
    }
  }
  const nameless = await page.evaluate(() =>
    [...document.querySelectorAll("#rooms button, #rooms input, #rooms textarea")]
      .filter((one) => !(one.getAttribute("aria-label") || one.labels?.[0]?.innerText.trim() || one.innerText.trim()))
      .map((one) => one.outerHTML.slice(0, 120)),
  );
  found.push(...nameless.map((html) => `${name}: no name for ${html}`));
  await page.evaluate(() => (document.documentElement.style.fontSize = ""));
  await page.emulateMedia({ forcedColors: "none", colorScheme: "light" });
  await page.setViewportSize(PHONE);
  return found;
}

for (const lang of ["en", "uk"]) {
  test(`the private pages, ${lang}`, async () => {
    const page = await open(browser, { lang, reducedMotion: "reduce" });
    const found = [];
    await toIntake(page);
    found.push(...(await look(page, "01-cover")));
    await take(page, "A");
    for (let i = 2; i < 20; i += 1) {
      const key = await at(page);
      if (key === "cover-B") break;
      const name = `${String(i).padStart(2, "0")}-${key.replace("asking-A-", "")}`;
      const map = page.locator(".pills .pill");
      if (await map.count()) {
        await map.nth(2).click();
        await page.waitForSelector(".place-card");
      }
      if (key.includes("health-today")) await page.getByLabel(say(lang, "health-something"), { exact: true }).first().click();
      found.push(...(await look(page, name, { all: /likes|receive|body|today|pin/.test(key) })));
      if (key.endsWith("receive")) {
        for (const part of ["head", "hands", "feet"]) {
          await page.locator(".looks").getByText(say(lang, `map-${part}`), { exact: true }).click();
          found.push(...(await look(page, `${name}-${part}`, { all: part === "hands" })));
        }
      }
      if (key.includes("health-today")) await page.getByLabel(say(lang, "none-of-these"), { exact: true }).first().click();
      await goOn(page, { until: (now) => now !== key });
    }
    assert.deepEqual(found, []);
    await page.context().close();
  });

  test(`not today, and a rest day, ${lang}`, async () => {
    const page = await open(browser, { lang, reducedMotion: "reduce" });
    const found = [];
    await toIntake(page);
    await take(page, "A");
    await goOn(page, { until: (key) => key.endsWith("-free") });
    await press(page, "free-no");
    found.push(...(await look(page, "30-not-free")));
    await goOn(page, { until: (key) => key === "cover-B" });
    await take(page, "B");
    await goOn(page, {
      until: (key) => key.endsWith("-not-today"),
      on: {
        "-health-today-skin": async () => {
          await page.getByLabel(say(lang, "health-something"), { exact: true }).first().click();
          await page.locator(".options .option").nth(2).click();
        },
      },
    });
    found.push(...(await look(page, "31-not-today")));
    await goOn(page, { until: (key) => key === "rest-day" });
    found.push(...(await look(page, "32-rest-day")));
    assert.deepEqual(found, []);
    await page.context().close();
  });

  test(`after a session and the weeks that follow, ${lang}`, async () => {
    const page = await open(browser, { lang, clock: true, reducedMotion: "reduce" });
    const found = [];
    await shortSession(page, 240);
    for (let evening = 0; evening < 1; evening += 1) {
      await howWasIt(page);
      for (const person of ["A", "B"]) {
        await take(page, person);
        await page.locator(".scale-of .option").nth(3).click();
        if (person === "A") {
          await page.locator(".line-of .option").first().click();
          found.push(...(await look(page, "40-after")));
        }
        await go(page);
      }
      await arrive(page, "thanks");
      found.push(...(await look(page, "41-thanks")));
    }
    await press(page, "home-back");
    found.push(...(await look(page, "42-home")));
    for (const [number, link, values] of [
      [43, "history-link", { person: "A" }],
      [44, "evenings-link", {}],
      [45, "favourites-link", {}],
      [46, "place-link", {}],
      [47, "work-link", {}],
      [48, "therapist-link", {}],
      [49, "kept-link", {}],
    ]) {
      await arrive(page, "home");
      await press(page, link, values);
      if (link === "history-link") await take(page, "A");
      await page.waitForFunction(() => !/^(home|cover-A)$/.test(document.querySelector("main.room").dataset.page));
      found.push(...(await look(page, `${number}-${link.replace("-link", "")}`)));
      if (link === "therapist-link") {
        await press(page, "therapist-make");
        await page.locator(".chooser .option").first().click();
        found.push(...(await look(page, "48-therapist-make", { all: false })));
        if (await page.locator(".foot .btn:not(.quiet)").isDisabled()) await page.locator(".chooser .option").first().click();
        await press(page, "make-ready");
        found.push(...(await look(page, "48-therapist-ready")));
      }
      for (let back = 0; back < 5 && (await at(page)) !== "home"; back += 1) {
        await page.goBack();
        await page.waitForTimeout(100);
      }
    }
    assert.deepEqual(found, []);
    await page.context().close();
  });
}
