package io.github.mutagenjava.server.browser;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.microsoft.playwright.Page;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** "Copy as mutagen command", judged by a shell, and by Mutagen's own command line where there is one. */
@ExtendWith(DashboardExtension.class)
class CommandTest {

    private static final List<String> WORDS = List.of(
            "plain",
            "it's",
            "''",
            "a b",
            "$HOME `id` $(id)",
            "\"quoted\"",
            "back\\slash\\",
            "new\nline",
            "*?[x]{a,b}~!#&;|<>",
            "~/web",
            "空格 前",
            "-dash",
            "tab\there");

    /** Everything that a command can say, in characters that a shell or a list of values would take amiss. */
    private static final String ODD_SESSIONS = """
            [{
              name: '网站-1', labels: { env: 'staging', 'example.org/team': 'a_b.c', empty: '' },
              alpha: { path: `/odd/it's $HOME \\`id\\` "q" a,b;c&d\\\\e` }, beta: { path: '/odd/-dash 空格\\nnew line' },
              configuration: {
                synchronizationMode: 'one-way-replica', hashingAlgorithm: 'sha256', symbolicLinkMode: 'posix-raw',
                ignores: ['*.log', 'a,b', '"quoted"', "it's", '!keep me', ' lead', '#x', '$HOME', '-dash', 'x\\\\ y'],
                ignoreSyntax: 'mutagen', ignoreVCSMode: true, watchMode: 'force-poll', watchPollingInterval: 7,
                permissionsMode: 'manual', defaultFileMode: 0o644, defaultDirectoryMode: 0o755, defaultOwner: 'id:0',
                defaultGroup: 'root', maximumStagingFileSize: 123456789, maximumEntryCount: 1000, scanMode: 'full',
                stageMode: 'neighboring', probeMode: 'assume', compressionAlgorithm: 'none',
              },
              configurationAlpha: { watchMode: 'no-watch', defaultFileMode: 0o600 },
              configurationBeta: { defaultOwner: 'id:1', stageMode: 'internal', watchPollingInterval: 3 },
            }, {
              alpha: { protocol: 'ssh', user: 'me', host: 'h', port: 2222, path: "~/a b'c" },
              beta: { protocol: 'docker', user: 'root', host: 'box', path: '/var/w w', environment: { DOCKER_HOST: 'tcp://x y:1' } },
              configuration: { ignoreVCSMode: false },
            }, {
              alpha: { protocol: 'ssh', host: '-oProxyCommand=id', path: '-x' },
              beta: { protocol: 'docker', host: 'box', path: '~/w' },
              configuration: { ignoreSyntax: 'docker', ignores: ['**/x'] },
            }]""";

    private static final String CALL = """
            const call = async (path, body) => (await fetch('/api/synchronization/' + path, body && {
              method: 'POST', headers: { 'Content-Type': 'application/json' }, body: JSON.stringify(body),
            })).json();
            const session = async (id) => (await call('sessions?id=' + id)).data.sessionStates[0].session;""";

    @Test
    void a_shell_reads_each_word_as_it_was(Dashboard dashboard) throws IOException {
        Page page = dashboard.open();

        Object quoted =
                page.evaluate("async (words) => words.map((await import('/web/command.js')).quoted).join(' ')", WORDS);

        assertThat(shell(dashboard, "printf '%s\\0' " + quoted, Map.of()).split("\0"))
                .containsExactlyElementsOf(WORDS);
    }

    @Test
    void mutagen_makes_the_same_session_from_the_command(Dashboard dashboard) throws IOException {
        String executable = System.getenv("MUTAGEN_EXECUTABLE");
        assumeTrue(executable != null, "no mutagen command line: set MUTAGEN_EXECUTABLE");
        Page page = dashboard.open();
        List<?> made = (List<?>)
                page.evaluate(
                        "async () => {" + CALL + "const made = []; for (const odd of " + ODD_SESSIONS
                                + ") { const answer = await call('creation', { ...odd, paused: true }); const found = await session(answer.data.session);"
                                + "made.push([JSON.stringify(found), (await import('/web/command.js')).createCommand(found)]); } return made; }");
        assertThat(made).hasSize(3);

        for (Object each : made) {
            List<?> pair = (List<?>) each;
            String output = shell(
                    dashboard,
                    "mutagen() { \"$MUTAGEN_EXECUTABLE\" \"$@\"; }; " + pair.get(1),
                    Map.of("MUTAGEN_EXECUTABLE", executable));
            Matcher created = Pattern.compile("sync_\\w+").matcher(output);
            assertThat(created.find()).as(output).isTrue();
            Object again = page.evaluate(
                    "async (id) => {" + CALL + "return JSON.stringify(await session(id)); }", created.group());
            assertThat(withoutIdentity((String) again)).isEqualTo(withoutIdentity((String) pair.get(0)));
        }
    }

    @Test
    void endpoints_that_the_command_line_would_read_as_others_are_found(Dashboard dashboard) {
        Page page = dashboard.open();

        Object found = page.evaluate("""
                async () => {
                  const { unwritableSide } = await import('/web/command.js');
                  const local = { path: '/a:b / c' };
                  const all = [
                    local, { path: 'C:\\\\work' }, { path: '/new\\nline ' },
                    { protocol: 'ssh', host: 'h', path: '2x:y' }, { protocol: 'ssh', host: 'h', port: 22, path: '80:/x' },
                    { protocol: 'ssh', user: 'a', host: 'b@c', path: ' ' }, { protocol: 'docker', user: 'u', host: 'c', path: '~/x' },
                    { protocol: 'docker', host: 'c', path: 'C:/x', environment: { DOCKER_HOST: '' } },
                    { protocol: 'ssh', host: 'fe80::1', path: '/x' }, { protocol: 'ssh', host: 'h', path: '80:/x' },
                    { protocol: 'ssh', host: 'h', path: ':x' }, { protocol: 'ssh', host: 'a@b', path: '/x' },
                    { protocol: 'ssh', user: 'a/b', host: 'h', path: '/x' }, { protocol: 'ssh', user: 'a:b', host: 'h', path: '/x' },
                    { protocol: 'ssh', user: 'a@b', host: 'h', path: '/x' }, { protocol: 'ssh', host: '@h', path: '/x' },
                    { protocol: 'ssh', host: 'docker', path: '//c/x' }, { protocol: 'docker', host: 'a@b', path: '/x' },
                    { protocol: 'docker', host: 'c', path: '/~x' }, { protocol: 'docker', host: 'c', path: '/C:/x' },
                    { protocol: 'docker', host: 'c', path: '/x', parameters: { context: 'y' } },
                    { protocol: 'docker', host: 'c', path: '/x', environment: { HOME: 'y' } },
                  ];
                  return all.map((beta) => unwritableSide({ alpha: local, beta })).join();
                }""");

        assertThat(found).isEqualTo(",".repeat(8) + "beta,".repeat(14).replaceFirst(",$", ""));
    }

    @Test
    void a_session_that_no_command_makes_says_so_instead_of_offering_one(Dashboard dashboard) throws IOException {
        Page page = dashboard.open();
        dashboard.fillIn(page, "web", dashboard.folder("alpha").toString(), "me@host:~/web");
        page.locator("#field-beta-host").fill("fe80::1");
        assertThat(page.locator("#create #unwritable").textContent()).contains("no way to write Beta");
        page.locator("#paused").check();

        page.locator("#create-session").click();

        page.locator("#details h2").getByText("web").waitFor();
        assertThat(page.locator("#details #unwritable").textContent()).contains("no way to write Beta");
        assertThat(page.locator("#copy-command").count()).isZero();
    }

    private static String withoutIdentity(String session) {
        return session.replaceAll("\"identifier\":\"\\w+\",", "")
                .replaceAll("\"creationTime\":(\\{[^}]*}|\"[^\"]*\"),", "");
    }

    private static String shell(Dashboard dashboard, String command, Map<String, String> variables) throws IOException {
        Path output = Files.createTempFile(dashboard.base(), "output", "");
        ProcessBuilder builder = new ProcessBuilder("bash", "-c", command)
                .redirectErrorStream(true)
                .redirectOutput(output.toFile());
        builder.environment()
                .put("MUTAGEN_DATA_DIRECTORY", dashboard.base().resolve("data").toString());
        builder.environment().put("MUTAGEN_DISABLE_AUTOSTART", "1");
        builder.environment().put("LC_ALL", "C.UTF-8");
        builder.environment().putAll(variables);
        builder.start().onExit().join();
        return Files.readString(output, StandardCharsets.UTF_8);
    }
}
