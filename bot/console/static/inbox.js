// Keeps the inbox true without a reload: asks every few seconds, changes only what has changed, and nothing typed is lost.
import { keep, part, say } from "./keeping.js";

const place = document.getElementById("live");
const title = (item) => item.querySelector("h2").textContent;

// An item without its forms' tokens, which are others every time.
function bare(item) {
  const copy = item.cloneNode(true);
  for (const token of copy.querySelectorAll("[name=csrf_token]")) token.removeAttribute("value");
  return copy.outerHTML;
}

// Takes over what somebody is writing, and where they are.
function swap(mine, fresh) {
  const held = mine.contains(document.activeElement) ? document.activeElement : null;
  const note = fresh.querySelector("[name=why]");
  if (note) note.value = mine.querySelector("[name=why]")?.value ?? "";
  mine.replaceWith(fresh);
  const there = held?.id ? part(fresh, held.id) : held && fresh.querySelector("a, button, input:not([type=hidden])");
  there?.focus({ preventScroll: true });
}

function morph(old, fresh) {
  const focused = document.activeElement;
  const stays = new Set([...fresh.children].map((item) => item.id));
  for (const item of [...old.children]) if (!stays.has(item.id)) item.remove();
  [...fresh.children].forEach((item, at) => {
    const mine = part(old, item.id);
    if (mine && bare(mine) !== bare(item)) swap(mine, item);
    const there = part(old, item.id) ?? item;
    if (old.children[at] !== there) old.insertBefore(there, old.children[at] ?? null);
  });
  if (focused.isConnected) focused.focus({ preventScroll: true });
  else if (document.activeElement === document.body) document.getElementById("main").focus({ preventScroll: true });
}

function redraw(root) {
  const titles = (list) => new Map([...list.children].map((item) => [item.id, title(item)]));
  const [before, after] = [titles(part(place, "items")), titles(part(root, "items"))];
  morph(part(place, "items"), part(root, "items"));
  for (const id of ["state", "count", "closed"]) part(place, id).replaceWith(part(root, id));
  const only = (some, others) => [...some].filter(([id]) => !others.has(id)).map(([, words]) => words);
  say(only(after, before), only(before, after));
}

keep(redraw);
