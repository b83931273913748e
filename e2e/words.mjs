// The words of the app, from the same files it is built from: journeys press what people read, in every language.

import { readFileSync } from "node:fs";
import { join } from "node:path";

const books = new Map();

function book(lang, file) {
  const name = `${lang}/${file}`;
  if (!books.has(name)) {
    const text = readFileSync(join(import.meta.dirname, "../locales", lang, `${file}.ftl`), "utf8");
    const entries = new Map();
    let open = null;
    for (const line of text.split("\n")) {
      const begins = /^([a-z][\w-]*) = (.*)$/.exec(line);
      if (begins) {
        open = begins[1];
        entries.set(open, begins[2]);
      } else if (open && (/^\s/.test(line) || line.startsWith("}"))) entries.set(open, `${entries.get(open)}\n${line}`);
      else open = null;
    }
    books.set(name, entries);
  }
  return books.get(name);
}

/** The words under a key of `locales/LANG/keeper.ftl` (or another file). Counts choose their form as Fluent does. */
export function say(lang, key, values = {}, file = "keeper") {
  let text = book(lang, file).get(key);
  if (text === undefined) throw new Error(`locales/${lang}/${file}.ftl has no ${key}`);
  text = text.replace(/\{ \$(\w+) ->\n([\s\S]*?)\n\}/g, (_, name, forms) => {
    const form = new Intl.PluralRules(lang).select(values[name]);
    const cases = [...forms.matchAll(/\[(\w+)\] (.*)/g)];
    return (cases.find((one) => one[1] === form) ?? cases.at(-1))[2];
  });
  return text.replace(/\{ \$(\w+) \}/g, (_, name) => values[name]).trim();
}
