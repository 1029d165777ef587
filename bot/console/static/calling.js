// Says under every page's head what calls for somebody, and keeps it true; says nothing twice.
const PERIOD = 5000;
const place = document.getElementById("calling");
let drawn = place.innerHTML.trim();

async function look() {
  if (!document.hidden) {
    try {
      const answer = await fetch(place.dataset.address, { cache: "no-store", redirect: "manual" });
      if (answer.type === "opaqueredirect") return;  // signed out: what is typed here stays
      const { html } = answer.ok ? await answer.json() : { html: drawn };
      if (html !== drawn) place.innerHTML = html;
      drawn = html;
    } catch { /* the next look tells */ }
  }
  setTimeout(look, PERIOD);
}

look();
