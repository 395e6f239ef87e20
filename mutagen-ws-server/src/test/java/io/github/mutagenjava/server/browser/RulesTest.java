package io.github.mutagenjava.server.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** The form's checks against the daemon's own: what one takes the other takes. */
@ExtendWith(DashboardExtension.class)
class RulesTest {

    /** Asks both about each value, and returns the values that they judge differently. */
    private static final String DIFFERENCES = """
            async ({ field, values }) => {
              const form = await import('/web/draft.js');
              const { state } = await import('/web/state.js');
              const refused = async (data) => {
                const answer = await fetch('/api/synchronization/creation', {
                  method: 'POST', headers: { 'Content-Type': 'application/json' }, body: JSON.stringify(data),
                });
                return (await answer.json()).action === 'error';
              };
              const put = (draft, value) => {
                if (field === 'label') draft.labels = [{ key: value[0], value: value[1] }];
                else if (field === 'path') Object.assign(draft.beta, value);
                else draft[field] = value;
              };
              const different = [];
              for (const value of values) {
                form.startOver();
                const draft = state.draft;
                draft.alpha.path = state.base + '/alpha';
                draft.beta.path = state.base + '/beta';
                draft.paused = field !== 'ignores';
                put(draft, value);
                const here = Object.keys(form.faults(draft)).length > 0;
                if (here !== await refused(form.specification(draft))) different.push([value, here]);
              }
              form.closeDraft();
              return different;
            }""";

    @Test
    void names(Dashboard dashboard) {
        assertNoDifference(
                dashboard,
                "name",
                List.of(
                        "web",
                        "网站",
                        "Ünïcode-2",
                        "a",
                        "a-",
                        "a²",
                        "aⅣ",
                        "1web",
                        "-web",
                        "we b",
                        "we_b",
                        "web.org",
                        "\ud835\udd38x",
                        "e\u0301",
                        "defaults",
                        "Defaults",
                        "a0b1c2d3-e4f5-4a6b-8c7d-9e0f1a2b3c4d",
                        "A0B1C2D3-e4f5-4a6b-8c7d-9e0f1a2b3c4d",
                        "xa0b1c2d3-e4f5-4a6b-8c7d-9e0f1a2b3c4dx",
                        "a0b1c2d3e4f54a6b8c7d9e0f1a2b3c4d",
                        "a0b1c2d3-e4f5-4a6b-8c7d-9e0f1a2b3c4"));
    }

    @Test
    void labels(Dashboard dashboard) {
        String longest = "a".repeat(63);
        assertNoDifference(
                dashboard,
                "label",
                List.of(
                        List.of("env", "staging"),
                        List.of("env", ""),
                        List.of("example.org/team", "a_b.c-d"),
                        List.of("Example.org/team", "x"),
                        List.of("/team", "x"),
                        List.of("a/b/c", "x"),
                        List.of("example.org/", "x"),
                        List.of("-env", "x"),
                        List.of("env-", "x"),
                        List.of("e", "x"),
                        List.of("环境", "x"),
                        List.of("env", "-x"),
                        List.of("env", "x y"),
                        List.of("env", "值"),
                        List.of(longest, longest),
                        List.of(longest + "a", "x"),
                        List.of("env", longest + "a"),
                        List.of("a..b/team", "x"),
                        List.of("a.b/te.am", "x")));
    }

    @Test
    void patterns(Dashboard dashboard) {
        assertNoDifference(
                dashboard,
                "ignores",
                List.of(
                        "*.log",
                        "/build",
                        "!keep.log",
                        "node_modules/",
                        "**/x/[a-z]?",
                        "{a,b}/c",
                        "!",
                        "/",
                        "//",
                        "!/",
                        "/a/..",
                        "[abc",
                        "[]",
                        "[!]",
                        "[^a]",
                        "[a\\]]",
                        "a{b",
                        "a}b",
                        "{a,{b,c}}",
                        "a\\",
                        "a\\\\",
                        "\\[",
                        "a]",
                        "ok\n[oops"));
    }

    @Test
    void modes_owners_and_sizes(Dashboard dashboard) {
        assertNoDifference(
                dashboard, "defaultFileMode", List.of("", "0644", "600", "0755", "0100", "0666", "1777", "04644"));
        assertNoDifference(dashboard, "defaultDirectoryMode", List.of("", "0755", "700", "1777", "0111"));
        assertNoDifference(
                dashboard,
                "defaultOwner",
                List.of(
                        "",
                        "www-data",
                        "id:0",
                        "id:1000",
                        "id:",
                        "id:-1",
                        "id:01",
                        "id:x",
                        "sid:",
                        "sid:S-1-5",
                        "a b"));
    }

    @Test
    void paths(Dashboard dashboard) {
        assertNoDifference(
                dashboard,
                "path",
                List.of(
                        Map.of("path", "relative"),
                        Map.of("path", "~/web"),
                        Map.of("path", "C:\\web"),
                        Map.of("path", "/"),
                        Map.of("path", ""),
                        Map.of("protocol", "ssh", "host", "h", "path", "relative"),
                        Map.of("protocol", "ssh", "host", "h", "path", ""),
                        Map.of("protocol", "ssh", "host", "", "path", "~/web"),
                        Map.of("protocol", "ssh", "host", "h", "port", "65535", "path", "x"),
                        Map.of("protocol", "docker", "host", "box", "path", "~/web"),
                        Map.of("protocol", "docker", "host", "box", "path", "/var/www"),
                        Map.of("protocol", "docker", "host", "box", "path", "C:\\web"),
                        Map.of("protocol", "docker", "host", "box", "path", "C:web"),
                        Map.of("protocol", "docker", "host", "box", "path", "relative"),
                        Map.of("protocol", "docker", "host", "", "path", "/var/www")));
    }

    private static void assertNoDifference(Dashboard dashboard, String field, List<?> values) {
        Page page = dashboard.open();
        page.locator("[data-empty=empty], [data-row]").first().waitFor();
        page.evaluate(
                "async (base) => { (await import('/web/state.js')).state.base = base; }",
                dashboard.base().toString());

        Object different = page.evaluate(DIFFERENCES, Map.of("field", field, "values", values));

        assertThat(different)
                .as("judged differently by the form and by the daemon")
                .isEqualTo(List.of());
    }
}
