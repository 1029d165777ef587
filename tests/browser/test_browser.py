"""The browser itself: a page is drawn, a script runs."""

import pytest
from playwright.sync_api import Browser


@pytest.mark.browser
def test_it_draws_a_page_and_runs_its_script(browser: Browser) -> None:
    page = browser.new_page()
    page.set_content("<h1></h1><script>document.querySelector('h1').textContent = 'Antesala'</script>")
    assert page.inner_text("h1") == "Antesala"
    page.close()
