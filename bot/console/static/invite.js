// Hands in the token of an invitation's link, and takes it out of the address and the history first.
const token = location.hash.slice(1);
if (token) {
  history.replaceState(null, "", location.pathname);
  document.querySelector("#token").value = token;
  document.querySelector("#invite").submit();
}
