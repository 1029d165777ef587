// Tells the server, at most once a minute, that somebody types or points here: a long letter is no empty chair.
const EVERY = 60_000;
const token = document.querySelector(".person [name=csrf_token]").value;
let told = Date.now();

async function tell() {
  if (Date.now() - told < EVERY) return;
  told = Date.now();
  try {
    await fetch("/console/-/present", { method: "POST", headers: { "X-CSRFToken": token }, redirect: "manual" });
  } catch { /* the next key tells */ }
}

for (const sign of ["input", "keydown", "pointerdown"]) document.addEventListener(sign, tell, { passive: true });
