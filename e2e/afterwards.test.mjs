// After a session and in the weeks that follow: what each tells in private, what becomes of it, and what both see.

import assert from "node:assert/strict";
import { readFile } from "node:fs/promises";
import { after, before, test } from "node:test";
import { launch } from "./browser.mjs";
import { begin, spoken, standing, tap } from "./journey.mjs";
import { arrive, at, beginPlan, button, calm, go, goOn, howWasIt, open, press, shortSession, stored, take, tellBoth, toIntake } from "./rooms.mjs";
import { say } from "./words.mjs";

let browser;
before(async () => (browser = await launch()));
after(() => browser.close());

const room = (page) => page.locator("main.room");
/** Names of what can be kept or left out. */
const lines = (page) => page.locator(".line-of .legend").allInnerTexts();
const mark = (page, line, option) =>
  page.locator(".line-of").filter({ has: page.locator(".legend", { hasText: line }) }).first().getByLabel(say(page.lang, option), { exact: true }).click();
const tension = (page, value) => page.locator(".scale-of").first().getByLabel(String(value), { exact: true }).click();

/** Two friends, a first session that they stopped after a few minutes. */
async function afterFirst(lang, seconds = 240) {
  const page = await open(browser, { lang, clock: true });
  await shortSession(page, seconds);
  await howWasIt(page);
  return page;
}

for (const lang of ["en", "uk"]) {
  test(`fifteen seconds each in private, thanks for both, and the next evening knows it, ${lang}`, async () => {
    const page = await afterFirst(lang);
    await take(page, "A");
    await arrive(page, "after-A");
    const offered = await lines(page);
    assert.ok(offered.length >= 1, "something was done");
    await mark(page, offered[0], "mark-leave-out");
    await tension(page, 3);
    assert.ok((await room(page).innerText()).includes(offered[0]));
    await go(page);
    await arrive(page, "cover-B");
    await take(page, "B");
    assert.equal(await page.locator(".line-of .on").count(), 0, "B sees no mark of A");
    await tension(page, 5);
    await go(page);
    await arrive(page, "thanks");
    await press(page, "home-back");
    await arrive(page, "home");
    const both = (await stored(page))["attune-shared"];
    assert.ok(both.length > 100, "the evening is kept");
    assert.doesNotMatch(both, /"after":|tension|leave/, "no rating and no mark is shared");

    await page.clock.setSystemTime(Date.now() + 8 * 86400000);
    await open(browser, { lang, page });
    await arrive(page, "home");
    await press(page, "history-link", { person: "A" });
    await take(page, "A");
    await arrive(page, "history-A");
    assert.equal(await page.locator("header .owner .pp.a").count(), 1);
    assert.ok((await page.locator(".scale-of").count()) >= 1, "sleep, mood, closeness: asked here, never after a session");
    await press(page, "home-back");
    await press(page, "evenings-link");
    await arrive(page, "evenings");
    assert.match(await room(page).innerText(), /A[\s\S]*B/);
    await page.goBack();
    await arrive(page, "home");
    calm(page);
    await page.context().close();
  });

  test(`a plan gets a name and is used again, checked with what holds today, ${lang}`, async () => {
    const page = await afterFirst(lang);
    for (const person of ["A", "B"]) {
      await take(page, person);
      await press(page, "skip-button");
    }
    await arrive(page, "thanks");
    await press(page, "favourite-keep");
    await arrive(page, "favourite-name");
    await page.getByLabel(say(lang, "favourite-name"), { exact: true }).fill("Неділя");
    await page.keyboard.press("Enter");
    await page.waitForFunction(() => document.querySelector("main.room")?.dataset.page !== "favourite-name");
    await open(browser, { lang, page });
    await arrive(page, "home");
    await press(page, "favourites-link");
    await arrive(page, "favourites");
    assert.match(await room(page).innerText(), /Неділя/);
    await press(page, "favourite-use", { name: "Неділя" });
    await page.waitForTimeout(300);
    if ((await at(page))?.startsWith("cover")) await tellBoth(page);
    await beginPlan(page);
    calm(page);
    await page.context().close();
  });

  test(`two at work: a one-sided yes shows nothing, two show the same to both, nothing is kept, ${lang}`, async () => {
    const page = await open(browser, { lang });
    await toIntake(page);
    await press(page, "cover-home");
    await arrive(page, "home");
    const before = await stored(page);
    for (const [a, b, end] of [["yes", "no", "work-nothing"], ["no", "no", "work-nothing"], ["later", "yes", "work-nothing"], ["yes", "yes", "work-agreed"]]) {
      await press(page, "work-link");
      await press(page, "work-start");
      for (const [person, answer] of [["A", a], ["B", b]]) {
        await arrive(page, `work-pass-${person}`);
        await press(page, "cover-here", { person });
        const looks = await page.locator(".foot .btn").evaluateAll((all) => all.map((one) => getComputedStyle(one).backgroundColor + getComputedStyle(one).borderColor));
        assert.equal(new Set(looks).size, 1, "yes, no and no answer look alike");
        await press(page, `work-${answer}`);
      }
      await arrive(page, end);
      if (end === "work-nothing") {
        assert.doesNotMatch(await room(page).innerText(), /\b[AB]\b/);
        await go(page);
      }
    }
    assert.deepEqual(await stored(page), before, "not a byte more");
    await go(page);
    await page.waitForFunction(() => document.querySelector("#rooms").hidden, null, { timeout: 20000 });
    await beginPlan(page);
    calm(page);
    await page.context().close();
  });
}

test("wishes shape the plan: what somebody would like most is in it", async () => {
  const plans = [];
  for (const wish of [null, "Left calf"]) {
    const page = await open(browser);
    await toIntake(page);
    await tellBoth(page, {
      A: {
        "-likes": async () => {
          if (!wish) return;
          await page.getByRole("button", { name: new RegExp(`^${wish}`) }).click();
          await page.locator(".place-card").getByLabel(say("en", "wish-most"), { exact: true }).click();
        },
      },
      B: {},
    });
    await beginPlan(page);
    await tap(page, ".begin .btn.quiet");
    await page.waitForSelector(".rows");
    plans.push(await page.locator(".rows").innerText());
    calm(page);
    await page.context().close();
  }
  assert.notEqual(plans[0], plans[1]);
});

test("a therapist picks and locks, hands over a file, and the two's own limits still come first", async () => {
  const page = await afterFirst("en", 360);
  for (const person of ["A", "B"]) {
    await take(page, person);
    await press(page, "skip-button");
  }
  await press(page, "home-back");
  await press(page, "therapist-link");
  await press(page, "therapist-make");
  await arrive(page, "therapist-make");
  const pieces = page.locator(".chooser").first().locator(".option");
  assert.ok((await pieces.count()) >= 1);
  if (!(await pieces.first().evaluate((one) => one.classList.contains("on")))) await pieces.first().click();
  await page.getByLabel(say("en", "make-note"), { exact: true }).fill("Slowly, please.");
  await press(page, "make-ready");
  await arrive(page, "therapist-ready");
  assert.ok((await page.locator("svg.code").count()) >= 1, "square codes");
  const [download] = await Promise.all([page.waitForEvent("download"), press(page, "handed-save")]);
  const text = await readFile(await download.path(), "utf8");
  assert.match(text, /ATTUNE1/);
  await page.emulateMedia({ media: "print" });
  assert.equal(await page.locator(".foot").isVisible(), false, "paper has no buttons");
  assert.ok(await page.locator("svg.code").first().isVisible());
  await page.emulateMedia({ media: "screen" });

  const pair = await open(browser);
  await toIntake(pair);
  await press(pair, "cover-home");
  await press(pair, "therapist-link");
  await press(pair, "therapist-receive");
  const field = pair.locator("textarea");
  await field.fill("ATTUNE1 this is nothing");
  await press(pair, "receive-open");
  assert.ok(await pair.locator(".trouble, .note-card").first().isVisible(), "it says what is wrong");
  const [chooser] = await Promise.all([pair.waitForEvent("filechooser"), press(pair, "receive-file")]);
  await chooser.setFiles({ name: "attune-plan.txt", mimeType: "text/plain", buffer: Buffer.from(text) });
  await arrive(pair, "therapist-course");
  assert.match(await pair.locator("main.room").innerText(), /Slowly, please\./);
  calm(pair);
  await pair.context().close();
  await page.context().close();
});

test("nothing of these rooms is in the way of a first session, and the session is told of once it ends", async () => {
  const page = await open(browser, { clock: true });
  await begin(page, { minutes: 10 });
  assert.equal(await page.locator("#rooms").isHidden(), true);
  await page.clock.runFor(30000);
  assert.equal(await standing(page), "running");
  assert.ok((await spoken(page)).length > 0);
  await page.locator(".bar .halt").click();
  await page.waitForSelector(".ended");
  await tap(page, ".ended .link");
  assert.ok(await page.locator("main.start").isVisible(), "who does not want to tell need not");
  calm(page);
  await page.context().close();
});
