package io.github.mutagenjava.client.contract;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.mutagenjava.client.session.SessionId;
import io.github.mutagenjava.client.synchronization.Conflict;
import io.github.mutagenjava.client.synchronization.SynchronizationMode;
import io.github.mutagenjava.client.synchronization.SynchronizationState;
import java.io.IOException;
import java.util.List;
import java.util.SortedMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Which change wins in which mode, what is a conflict, and what is left alone. */
abstract class ModesContract extends FolderContract {
    /**
     * Mode, what alpha does, what beta does; then what each has, and where they are in conflict.
     *
     * <p>Both sides begin with the file {@code f} that says {@code old} and the directory {@code d} with a file {@code
     * g} like it. {@code f=text} writes, {@code f=/} makes a directory, {@code f>target} a link, {@code -f} removes;
     * whatever was there goes first.
     */
    private static final String OUTCOMES = """
            all                              | f=new     | nothing    | d/ d/g=old f=new              | d/ d/g=old f=new              | none
            two-way                          | nothing   | f=new      | d/ d/g=old f=new              | d/ d/g=old f=new              | none
            one-way-safe                     | nothing   | f=new      | d/ d/g=old f=old              | d/ d/g=old f=new              | f
            one-way-replica                  | nothing   | f=new      | d/ d/g=old f=old              | d/ d/g=old f=old              | none
            two-way-safe one-way-safe        | f=ours    | f=theirs   | d/ d/g=old f=ours             | d/ d/g=old f=theirs           | f
            two-way-resolved one-way-replica | f=ours    | f=theirs   | d/ d/g=old f=ours             | d/ d/g=old f=ours             | none
            all                              | f=same    | f=same     | d/ d/g=old f=same             | d/ d/g=old f=same             | none
            all                              | -f        | nothing    | d/ d/g=old                    | d/ d/g=old                    | none
            two-way                          | nothing   | -f         | d/ d/g=old                    | d/ d/g=old                    | none
            one-way                          | nothing   | -f         | d/ d/g=old f=old              | d/ d/g=old f=old              | none
            all                              | -f        | -f         | d/ d/g=old                    | d/ d/g=old                    | none
            two-way                          | -f        | f=theirs   | d/ d/g=old f=theirs           | d/ d/g=old f=theirs           | none
            one-way-safe                     | -f        | f=theirs   | d/ d/g=old                    | d/ d/g=old f=theirs           | none
            one-way-replica                  | -f        | f=theirs   | d/ d/g=old                    | d/ d/g=old                    | none
            all                              | f=ours    | -f         | d/ d/g=old f=ours             | d/ d/g=old f=ours             | none
            two-way                          | nothing   | n=theirs   | d/ d/g=old f=old n=theirs     | d/ d/g=old f=old n=theirs     | none
            one-way-safe                     | nothing   | n=theirs   | d/ d/g=old f=old              | d/ d/g=old f=old n=theirs     | none
            one-way-replica                  | nothing   | n=theirs   | d/ d/g=old f=old              | d/ d/g=old f=old              | none
            two-way-safe one-way-safe        | n=ours    | n=theirs   | d/ d/g=old f=old n=ours       | d/ d/g=old f=old n=theirs     | n
            two-way-resolved one-way-replica | n=ours    | n=theirs   | d/ d/g=old f=old n=ours       | d/ d/g=old f=old n=ours       | none
            all                              | f=/       | nothing    | d/ d/g=old f/                 | d/ d/g=old f/                 | none
            two-way                          | nothing   | f=/        | d/ d/g=old f/                 | d/ d/g=old f/                 | none
            one-way-safe                     | nothing   | f=/        | d/ d/g=old f=old              | d/ d/g=old f/                 | f
            one-way-replica                  | nothing   | f=/        | d/ d/g=old f=old              | d/ d/g=old f=old              | none
            two-way-safe one-way-safe        | f=/       | f=theirs   | d/ d/g=old f/                 | d/ d/g=old f=theirs           | f
            two-way-resolved one-way-replica | f=/       | f=theirs   | d/ d/g=old f/                 | d/ d/g=old f/                 | none
            all                              | d=ours    | nothing    | d=ours f=old                  | d=ours f=old                  | none
            two-way-safe one-way-safe        | d=ours    | d/n=theirs | d=ours f=old                  | d/ d/g=old d/n=theirs f=old   | d
            two-way-resolved one-way-replica | d=ours    | d/n=theirs | d=ours f=old                  | d=ours f=old                  | none
            two-way                          | -d        | d/n=theirs | d/ d/g=old d/n=theirs f=old   | d/ d/g=old d/n=theirs f=old   | none
            one-way-safe                     | -d        | d/n=theirs | f=old                         | d/ d/g=old d/n=theirs f=old   | d
            one-way-replica                  | -d        | d/n=theirs | f=old                         | f=old                         | none
            two-way                          | -d        | d/g=theirs | d/ d/g=theirs f=old           | d/ d/g=theirs f=old           | none
            one-way-safe                     | -d        | d/g=theirs | f=old                         | d/ d/g=theirs f=old           | d
            one-way-replica                  | -d        | d/g=theirs | f=old                         | f=old                         | none
            all                              | d/n=ours  | -d         | d/ d/g=old d/n=ours f=old     | d/ d/g=old d/n=ours f=old     | none
            all                              | f>d       | nothing    | d/ d/g=old f>d                | d/ d/g=old f>d                | none
            two-way-safe one-way-safe        | f>d       | f>d/g      | d/ d/g=old f>d                | d/ d/g=old f>d/g              | f
            two-way-resolved one-way-replica | f>d       | f>d/g      | d/ d/g=old f>d                | d/ d/g=old f>d                | none
            two-way                          | nothing   | d=theirs   | d=theirs f=old                | d=theirs f=old                | none
            one-way-safe                     | nothing   | d=theirs   | d/ d/g=old f=old              | d=theirs f=old                | d
            one-way-replica                  | nothing   | d=theirs   | d/ d/g=old f=old              | d/ d/g=old f=old              | none
            two-way                          | -d n=ours | d/n=x      | d/ d/g=old d/n=x f=old n=ours | d/ d/g=old d/n=x f=old n=ours | none
            one-way-safe                     | -d n=ours | d/n=x      | f=old n=ours                  | d/ d/g=old d/n=x f=old n=ours | d
            one-way-replica                  | -d n=ours | d/n=x      | f=old n=ours                  | f=old n=ours                  | none
            """;

    static Stream<Arguments> outcomes() {
        return OUTCOMES.lines().flatMap(line -> {
            String[] cells = line.split("\\|", -1);
            return Stream.of(SynchronizationMode.values())
                    .filter(mode -> mode != SynchronizationMode.UNKNOWN && isAmong(mode.text(), cells[0].strip()))
                    .map(mode -> Arguments.of(
                            mode,
                            cells[1].strip(),
                            cells[2].strip(),
                            cells[3].strip() + " | " + cells[4].strip() + " | " + cells[5].strip()));
        });
    }

    private static boolean isAmong(String mode, String modes) {
        return modes.equals("all") || Stream.of(modes.split(" ", -1)).anyMatch(mode::startsWith);
    }

    @ParameterizedTest(name = "{0}: alpha {1}, beta {2}")
    @MethodSource("outcomes")
    void every_mode_has_its_outcome(SynchronizationMode mode, String alphaDoes, String betaDoes, String outcome)
            throws Exception {
        for (String side : List.of("alpha", "beta")) {
            write(side + "/f", "old");
            write(side + "/d/g", "old");
        }
        SessionId id = synchronizedOnce(configuration -> configuration.mode(mode));
        act("alpha", alphaDoes);
        act("beta", betaDoes);

        SynchronizationState state = cycle(id);

        assertThat(describe(tree("alpha")) + " | " + describe(tree("beta")) + " | " + conflicts(state))
                .isEqualTo(outcome);
    }

    private void act(String side, String actions) throws IOException {
        for (String action : actions.split(" ", -1)) {
            if (action.equals("nothing")) {
                continue;
            }
            String path = side + "/" + action.replaceAll("^-|[=>].*", "");
            remove(path);
            String content = action.replaceAll("^[^=>]*[=>]", "");
            if (action.endsWith("=/")) {
                directory(path);
            } else if (action.contains(">")) {
                link(path, content);
            } else if (action.contains("=")) {
                write(path, content);
            }
        }
    }

    private static String describe(SortedMap<String, String> tree) {
        return tree.entrySet().stream()
                .map(entry -> entry.getKey()
                        + switch (entry.getValue().charAt(0)) {
                            case '/' -> "/";
                            case '>' -> ">" + entry.getValue().substring(2);
                            default -> "=" + entry.getValue();
                        })
                .collect(Collectors.joining(" "));
    }

    private static String conflicts(SynchronizationState state) {
        return state.conflicts().isEmpty()
                ? "none"
                : state.conflicts().stream().map(Conflict::root).collect(Collectors.joining(" "));
    }
}
