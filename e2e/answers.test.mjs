// Their own answers: each in private, one after the other, and what comes of them for both.

import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { launch } from "./browser.mjs";
import { arrive, at, beginPlan, button, calm, go, goOn, open, press, stored, take, tellAll, tellBoth, toIntake } from "./rooms.mjs";
import { say } from "./words.mjs";

let browser;
before(async () => (browser = await launch()));
after(() => browser.close());

for (const lang of ["en", "uk"]) {
  test(`both answer in private, the phone goes round, and a plan comes of it, ${lang}`, async () => {
    const page = await open(browser, { lang });
    await toIntake(page);
    assert.equal(await page.locator("main.room h1").innerText(), say(lang, "cover-heading", { person: "A" }));
    assert.equal(await page.locator("main.room .owner, header .owner").count(), 0, "a cover is for both");
    const from = Date.now();
    await tellAll(page, "A");
    assert.equal(await at(page), "cover-B");
    const covered = await page.locator("body").innerText();
    assert.ok(!covered.includes(say(lang, "likes-heading")), "nothing of A's pages shows through the cover");
    await page.goBack();
    assert.ok(!(await at(page))?.startsWith("asking-A"), "the browser's way back does not lead into A's pages");
    if ((await at(page)) !== "cover-B") return assert.fail(`left the cover for ${await at(page)}`);
    await tellAll(page, "B");
    assert.ok(Date.now() - from < 60000);
    await beginPlan(page);
    assert.equal(await page.locator("#rooms").isHidden(), true);
    calm(page);
    await page.context().close();
  });

  test(`another day one tap says that nothing is new, ${lang}`, async () => {
    const page = await open(browser, { lang });
    await toIntake(page);
    await tellBoth(page);
    await beginPlan(page);
    await page.clock.install({ time: Date.now() + 3 * 86400000 });
    await open(browser, { lang, page });
    await arrive(page, "home");
    const from = Date.now();
    await press(page, "home-answers");
    for (const person of ["A", "B"]) {
      await take(page, person);
      await arrive(page, `asking-${person}-renewal`);
      assert.equal(await page.locator("main.room h1").innerText(), say(lang, "renewal-heading"));
      await press(page, "renewal-same");
      await goOn(page, { until: (key) => key === null || !key.startsWith("asking-") });
    }
    assert.ok(Date.now() - from < 15000, `${Date.now() - from} ms, with no time for reading`);
    await beginPlan(page);
    calm(page);
    await page.context().close();
  });
}

test("a sign that needs care: not today for its owner, a rest day for both, and not a byte that says why", async () => {
  const shared = [];
  for (const who of ["A", "B"]) {
    const page = await open(browser);
    await toIntake(page);
    const ill = {
      "-health-today-skin": async () => {
        await page.getByLabel(say("en", "health-something"), { exact: true }).first().click();
        await page.locator(".options .option").filter({ hasText: /[Ff]ever/ }).first().click();
      },
    };
    if (who === "A") {
      await take(page, "A");
      await goOn(page, { until: (key) => key.endsWith("-not-today"), on: ill });
      assert.equal(await page.locator("main.room h1").innerText(), say("en", "stop-heading"));
      assert.ok((await page.locator(".do-now, .text, .lead").count()) > 0, "it says what to do");
      await goOn(page, { until: (key) => key === "cover-B" });
      assert.doesNotMatch(await page.locator("body").innerText(), /fever|today is/i);
      await tellAll(page, "B");
    } else {
      await tellAll(page, "A");
      await take(page, "B");
      await goOn(page, { until: (key) => key === null || !key.startsWith("asking-B"), on: ill });
    }
    await page.waitForFunction((words) => document.querySelector("#rooms h1")?.textContent === words, say("en", "rest-heading"));
    const seen = await page.locator("#rooms").innerText();
    assert.doesNotMatch(seen, /fever|\bill\b/i, "nothing is named");
    assert.doesNotMatch(seen, /\b[AB]\b/, "nobody is named");
    const kept = await stored(page);
    const both = kept["attune-shared"] ?? "";
    assert.doesNotMatch(both, /fever/i);
    assert.doesNotMatch(Object.values(kept).join(), /fever_/i, "answers lie sealed");
    shared.push(both.replace(/[0-9a-f]{16,}/g, ""));
    calm(page);
    await page.context().close();
  }
  assert.equal(shared[0], shared[1], "what both share is the same whoever it was");
});

test("not feeling free: thanks, help, and the same rest day for both", async () => {
  const page = await open(browser);
  await toIntake(page);
  await take(page, "A");
  await goOn(page, { until: (key) => key.endsWith("-free") });
  await press(page, "free-no");
  await page.waitForFunction((words) => document.querySelector("#rooms h1")?.textContent === words, say("en", "unfree-heading"));
  assert.ok(await button(page, "quick-exit").isVisible(), "one can leave at once");
  await goOn(page, { until: (key) => key === "cover-B" });
  await tellAll(page, "B");
  await page.waitForFunction((words) => document.querySelector("#rooms h1")?.textContent === words, say("en", "rest-heading"));
  assert.doesNotMatch(Object.values(await stored(page)).join(), /free|coerc/i);
  calm(page);
  await page.context().close();
});

test("leaving at once leaves nothing to come back to", async () => {
  const page = await open(browser);
  await toIntake(page);
  await take(page, "A");
  await goOn(page, { until: (key) => key.endsWith("-free") });
  await press(page, "free-no");
  await press(page, "quick-exit");
  await page.waitForURL("about:blank");
  assert.equal((await page.locator("body").innerText()).trim(), "");
  await page.context().close();
});

test("the body map works by the keyboard alone, zooms to hands, and says each mark", async () => {
  const page = await open(browser);
  await toIntake(page);
  await take(page, "A");
  await goOn(page, { until: (key) => key.endsWith("-receive") });
  const reach = async (what) => {
    for (let i = 0; i < 60; i += 1) {
      await page.keyboard.press("Tab");
      if (await page.evaluate((s) => document.activeElement?.matches(s) ?? false, what)) return;
    }
    throw new Error(`Tab never reaches ${what}`);
  };
  await reach(".looks button:nth-child(3)");
  await page.keyboard.press("Enter");
  assert.match(await page.locator(".looks [aria-pressed=true]").innerText(), new RegExp(say("en", "map-hands")));
  await reach(".pills .pill");
  await page.keyboard.press("ArrowRight");
  await page.keyboard.press("Enter");
  await page.waitForSelector(".place-card");
  const pill = page.locator(".pill[aria-pressed=true]");
  const name = await pill.locator("> span").evaluate((span) => span.firstChild.textContent);
  await reach(".place-card input");
  // Yes, ask first, not: the arrow keys go from one to the next, as in any list of radio buttons.
  for (let i = 0; i < 3 && !(await pill.evaluate((p) => p.matches(".is-not"))); i += 1) await page.keyboard.press("ArrowRight");
  assert.ok(await pill.evaluate((p) => p.matches(".is-not")), name);
  assert.match(await pill.textContent(), /, \S/, "the mark is said after the name");
  assert.ok((await page.locator(`.spot.is-not[data-place="${name}"]`).count()) > 0, "and it shows on the drawing");
  await page.context().close();
});

test("a touch on the drawing opens the same place as its pill, left and right kept apart", async () => {
  const page = await open(browser);
  await toIntake(page);
  await take(page, "A");
  for (const [figure, side, edge] of [[0, "Left", "right"], [0, "Right", "left"], [1, "Left", "left"], [1, "Right", "right"]]) {
    const drawing = page.locator(".figures svg").nth(figure);
    const box = await drawing.boundingBox();
    const spots = await drawing.locator(`.spot[data-place^="${side}"]`).all();
    assert.ok(spots.length > 5, `${side} places`);
    for (const spot of spots.slice(0, 3)) {
      const at = await spot.boundingBox();
      const middle = at.x + at.width / 2 < box.x + box.width / 2 ? "left" : "right";
      assert.equal(middle, edge, `${await spot.getAttribute("data-place")} on drawing ${figure}`);
    }
    const name = await spots[1].getAttribute("data-place");
    await spots[1].locator(".place").first().click({ force: true });
    assert.equal(await page.locator(".pill[aria-pressed=true] > span").evaluate((s) => s.firstChild.textContent), name);
  }
  await page.context().close();
});

test("the keyboard alone leads through somebody's pages, and each page begins at its heading", async () => {
  const page = await open(browser);
  await toIntake(page);
  const headed = () => page.waitForFunction(() => document.activeElement?.matches("#rooms h1"));
  const reach = async (what) => {
    for (let i = 0; i < 70; i += 1) {
      await page.keyboard.press("Tab");
      if (await page.evaluate((s) => document.activeElement?.matches(s) ?? false, what)) return;
    }
    throw new Error(`Tab never reaches ${what} on ${await at(page)}`);
  };
  for (let i = 0; i < 20 && (await at(page)) !== "cover-B"; i += 1) {
    const key = await at(page);
    await headed();
    // A PIN is not wished for: the second button.
    await reach(key.endsWith("-pin") ? ".foot .btn.quiet" : ".foot .btn:not(.quiet)");
    await page.keyboard.press("Enter");
    await page.waitForFunction((old) => document.querySelector("main.room")?.dataset.page !== old, key);
  }
  assert.equal(await at(page), "cover-B");
  await headed();
  calm(page);
  await page.context().close();
});
