package io.github.mutagenjava.server.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(DashboardExtension.class)
class SignInTest {

    @Test
    void the_token_opens_the_page_and_a_wrong_one_is_told(Dashboard dashboard) {
        dashboard.startServer(0, Optional.of("open sesame"));
        Page page = dashboard.open();
        page.locator("#token").fill("guess");
        page.locator("button[type=submit]").click();
        assertThat(page.locator("#failed")).isVisible();
        Dashboard.picture(page, "sign-in");
        page.locator("#token").fill("open sesame");

        page.locator("button[type=submit]").click();

        assertThat(page.locator("[data-empty=empty]")).isVisible();
        assertThat(page).hasURL(dashboard.address());
    }

    @Test
    void a_token_in_the_address_does_not_stay_there(Dashboard dashboard) {
        dashboard.startServer(0, Optional.of("sesame"));
        Page page = dashboard.blank(Dashboard.window());

        page.navigate(dashboard.address() + "?token=sesame");

        assertThat(page.locator("[data-empty=empty]")).isVisible();
        assertThat(page).hasURL(dashboard.address());
    }

    @Test
    void after_a_restart_of_the_server_the_page_asks_to_sign_in_again(Dashboard dashboard) {
        dashboard.startServer(0, Optional.of("sesame"));
        int port = dashboard.server().address().port();
        Page page = dashboard.blank(Dashboard.window());
        page.navigate(dashboard.address() + "?token=sesame");
        page.locator("[data-empty=empty]").waitFor();

        dashboard.server().close();
        dashboard.startServer(port, Optional.of("sesame"));

        assertThat(page.locator("#token")).isVisible();
    }
}
