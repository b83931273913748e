// The hands of a journey: a finger, or nothing but a keyboard; and eyes on every page it comes by, as somebody with a screen
// reader or with text at twice its size would have them.

import assert from "node:assert/strict";

/** Whether there is no finger now. What only leads up to a journey (`page.eyes` off) is tapped, which is quicker. */
const keyboard = (page) => page.keys && page.eyes;

/** Does what a person would do to use this control: a tap, or on a page with `page.keys` Tab, arrows, Enter and Space. */
export async function use(page, locator) {
  if (!keyboard(page)) return locator.click({ timeout: 15000 });
  await locator.waitFor({ state: "attached", timeout: 15000 });
  await page.waitForFunction((one) => !one.disabled, await locator.elementHandle(), { timeout: 15000 });
  const kind = await locator.evaluate((one) => {
    // A label stands for its control.
    const control = one.control ?? one.querySelector?.("input") ?? one;
    return control.type === "radio" || control.type === "checkbox" ? control.type : "button";
  });
  await reach(page, locator, kind);
  if (kind === "button") return page.keyboard.press("Enter");
  const on = () => page.evaluate(() => document.activeElement.checked);
  if (kind === "checkbox" || !(await on())) await page.keyboard.press("Space");
}

/** Goes by Tab, and among the members of one group by arrows, until the focus is there. */
async function reach(page, locator, kind) {
  const target = await locator.elementHandle();
  const where = () =>
    target.evaluate((one) => {
      const wanted = one.control ?? one.querySelector?.("input") ?? one;
      const now = document.activeElement;
      if (now === wanted) return "there";
      if (now.type === "radio" && wanted.type === "radio" && now.name === wanted.name) return "beside";
      // One of many of which only one is a stop of Tab.
      if (wanted.tabIndex < 0 && now.parentElement === wanted.parentElement) return "beside";
      return "elsewhere";
    });
  for (let i = 0; i < 160; i += 1) {
    const now = await where();
    if (now === "there") return;
    await page.keyboard.press(now === "beside" ? "ArrowRight" : "Tab");
  }
  throw new Error(`the keyboard never reaches ${kind} ${locator} on ${await page.locator("h1").first().innerText()}`);
}

/** Types into a field. */
export async function write(page, locator, text) {
  if (!keyboard(page)) return locator.fill(text);
  await reach(page, locator, "field");
  await page.keyboard.press("ControlOrMeta+a");
  await page.keyboard.type(text);
}

/** Text at twice its size from the first moment, as somebody set it in their browser. */
export async function twice(page) {
  page.double = true;
  await page.addInitScript(() => {
    const grow = () => document.documentElement?.style.setProperty("font-size", "200%");
    grow();
    new MutationObserver(grow).observe(document, { childList: true });
  });
}

/** Looks at the page as it stands; what is found is told at the end of the journey. */
export async function look(page) {
  page.found ??= new Set();
  page.looked = (page.looked ?? 0) + 1;
  const name = (await page.locator("h1:visible").first().textContent({ timeout: 5000 }).catch(() => "?")) ?? "?";
  for (const what of await heard(page)) page.found.add(`${name}: ${what}`);
  for (const what of await seen(page)) page.found.add(`${name}: ${what}`);
}

/** What a screen reader is told of each control, and whether it can be told apart and is in the language of the page. */
async function heard(page) {
  const found = [];
  const devtools = await (page.devtools ??= page.context().newCDPSession(page));
  const { nodes } = await devtools.send("Accessibility.getFullAXTree");
  const told = nodes.filter((node) => !node.ignored);
  const role = (node) => node.role?.value;
  const words = (node) => (node.name?.value ?? "").trim();
  const controls = told.filter((node) => /^(button|link|checkbox|radio|textbox|spinbutton|slider|tab|combobox)$/.test(role(node)));
  for (const node of controls) if (!words(node)) found.push(`a ${role(node)} without a name`);
  for (const node of told.filter((node) => /^(radiogroup|group|dialog)$/.test(role(node)))) {
    if (role(node) !== "group" && !words(node)) found.push(`a ${role(node)} without a name`);
  }
  const first = told.filter((node) => role(node) === "heading" && node.properties?.some(({ name, value }) => name === "level" && value.value === 1));
  if (first.length !== 1) found.push(`${first.length} first headings`);
  // The same words on two buttons mean the same thing, or a group around them says which is which.
  const plain = controls.filter((node) => role(node) === "button").map(words);
  const twice = plain.filter((one, i) => one && plain.indexOf(one) !== i);
  if (twice.length && !(await grouped(page, twice[0]))) found.push(`two buttons called "${twice[0]}"`);
  if (page.lang === "uk") {
    const strange = controls.map(words).filter((one) => /[a-z]{3,}/i.test(one.replace(/Attune|ATTUNE1|PIN|QR|English/g, "")));
    found.push(...strange.map((one) => `not in Ukrainian: "${one}"`));
  }
  return found;
}

/** Whether buttons with these words each stand in a named group of their own. */
function grouped(page, words) {
  return page.evaluate((words) => {
    const same = [...document.querySelectorAll("button")].filter((one) => (one.getAttribute("aria-label") ?? one.innerText).trim() === words);
    const groups = same.map((one) => one.closest("[role=group],[role=dialog],fieldset,section,li"));
    return groups.every(Boolean) && new Set(groups).size === groups.length;
  }, words);
}

/** Text that is cut off, hangs over the edge or lies over another; measured, not judged by eye. */
function seen(page) {
  return page.evaluate(() => {
    const found = [];
    const root = document.documentElement;
    if (root.scrollWidth > root.clientWidth) found.push(`scrolls sideways by ${root.scrollWidth - root.clientWidth} px`);
    const short = (one) => `"${(one.textContent ?? "").trim().replace(/\s+/g, " ").slice(0, 40)}"`;
    const shown = (one) => one.checkVisibility({ opacityProperty: true, visibilityProperty: true }) && !one.closest(".hidden,[hidden],svg");
    // What can be scrolled on purpose shows the rest when it is.
    const scrolls = (one) => {
      for (let at = one; at && at !== document.body; at = at.parentElement) {
        if (/auto|scroll/.test(getComputedStyle(at).overflowX) && at.scrollWidth > at.clientWidth) return true;
      }
      return false;
    };
    // A sheet over the page, and what stays while the page scrolls under it, cover what is below on purpose.
    const layer = (one) => {
      for (let at = one; at && at !== document.body; at = at.parentElement) {
        if (at.matches(".sheet,.ask,.paused,[role=dialog]") || /fixed|sticky/.test(getComputedStyle(at).position)) return at;
      }
      return null;
    };
    const pieces = [];
    const walk = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    for (let node = walk.nextNode(); node; node = walk.nextNode()) {
      const parent = node.parentElement;
      if (!node.data.trim() || !parent || !shown(parent) || scrolls(parent)) continue;
      const range = document.createRange();
      range.selectNodeContents(node);
      for (const box of range.getClientRects()) {
        if (box.width < 1 || box.height < 1) continue;
        if (box.left < -1 || box.right > root.clientWidth + 1) found.push(`hangs over the edge: ${short(parent)}`);
        pieces.push({ parent, box, layer: layer(parent) });
      }
      for (let at = parent; at && at !== document.body; at = at.parentElement) {
        const style = getComputedStyle(at);
        if (style.overflowX === "visible" && style.overflowY === "visible") continue;
        if (at.scrollWidth > at.clientWidth + 1 || at.scrollHeight > at.clientHeight + 1) found.push(`cut off: ${short(at)}`);
      }
      const control = parent.closest("button,.option,.pill");
      if (control) {
        const [edge, text] = [control.getBoundingClientRect(), range.getBoundingClientRect()];
        // A line is measured from the highest to the lowest letter a font could have, which sets it closer than that.
        const slack = Number.parseFloat(getComputedStyle(parent).fontSize) * 0.2;
        const high = Math.max(edge.top - text.top, text.bottom - edge.bottom) - slack;
        const out = Math.max(edge.left - text.left, text.right - edge.right, high);
        if (out > 1) found.push(`runs ${out.toFixed(0)} px out of its control: ${short(control)}`);
      }
    }
    // Lines of text lie over one another when they share more than a sliver.
    for (let i = 0; i < pieces.length; i += 1) {
      for (let j = i + 1; j < pieces.length; j += 1) {
        const [one, other] = [pieces[i], pieces[j]];
        if (one.parent === other.parent || one.layer !== other.layer) continue;
        const wide = Math.min(one.box.right, other.box.right) - Math.max(one.box.left, other.box.left);
        const high = Math.min(one.box.bottom, other.box.bottom) - Math.max(one.box.top, other.box.top);
        if (wide > 3 && high > Math.min(one.box.height, other.box.height) * 0.4) found.push(`lies over another: ${short(one.parent)} and ${short(other.parent)}`);
      }
    }
    return [...new Set(found)].slice(0, 6);
  });
}

/** Nothing was found on the way, and somebody did look. */
export function fine(page) {
  assert.ok((page.looked ?? 0) > 0, "nobody looked");
  assert.deepEqual([...(page.found ?? [])], []);
}
