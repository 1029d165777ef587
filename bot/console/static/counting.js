// Counts down to each moment in `place`; `ahead` are the milliseconds that the clinic's clock is ahead of this machine's.
const two = (number) => String(number).padStart(2, "0");

export function countDown(place, ahead) {
  for (const shown of place.querySelectorAll("[data-ends]")) {
    const seconds = Math.max(0, Math.floor((Date.parse(shown.dataset.ends) - Date.now() - ahead) / 1000));
    const [hours, minutes] = [Math.floor(seconds / 3600), Math.floor(seconds / 60) % 60];
    const said = hours ? `${hours}:${two(minutes)}:${two(seconds % 60)}` : `${minutes}:${two(seconds % 60)}`;
    if (shown.textContent !== said) shown.textContent = said;
  }
}
