package io.github.mutagenjava.embedded.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * What each mode makes of a disagreement. Outcomes are written as the changes to the ancestor (=), to alpha (a), to beta
 * (b), and conflicts (!), each with its path; the trees of all sides are in the notation of {@link Trees}.
 */
class ReconcilerTest {
    private static String outcome(SynchronizationMode mode, String ancestor, String alpha, String beta) {
        Reconciliation reconciliation =
                Reconciler.reconcile(Trees.parse(ancestor), Trees.parse(alpha), Trees.parse(beta), mode);
        List<String> parts = new ArrayList<>();
        reconciliation.ancestorChanges().forEach(change -> parts.add("=" + describe(change)));
        reconciliation.alphaChanges().forEach(change -> parts.add("a" + describe(change)));
        reconciliation.betaChanges().forEach(change -> parts.add("b" + describe(change)));
        reconciliation.conflicts().forEach(conflict -> parts.add("!" + conflict.root()));
        return String.join(" ", parts);
    }

    private static String describe(Change change) {
        return change.path() + ":" + Trees.format(change.newEntry()).replace(' ', ',');
    }

    @ParameterizedTest(name = "{0} | {1} | {2}")
    @CsvSource(
            delimiter = '|',
            value = {
                // ancestor | alpha       | beta        | two-way-safe  | two-way-resolved | one-way-safe  | replica
                // nothing new
                "[x=f1]     | [x=f1]      | [x=f1]      | ''            | ''               | ''            | ''",
                "-          | -           | -           | ''            | ''               | ''            | ''",
                // the same on both sides, without the engine's doing
                "[]         | [x=f1]      | [x=f1]      | =x:f1         | =x:f1            | =x:f1         | =x:f1",
                "[x=f1]     | []          | []          | =x:-          | =x:-             | =x:-          | =x:-",
                "[x=f1]     | [x=f2]      | [x=f2]      | =x:f2         | =x:f2            | =x:f2         | =x:f2",
                "[x=f1]     | [x=[y=f2]]  | [x=[y=f2]]  | =x:[] =x/y:f2 | =x:[] =x/y:f2    | =x:[] =x/y:f2 | =x:[] =x/y:f2",
                // one side only
                "[]         | [x=f1]      | []          | bx:f1         | bx:f1            | bx:f1         | bx:f1",
                "[]         | []          | [x=f1]      | ax:f1         | ax:f1            | ''            | bx:-",
                "[x=f1]     | [x=f2]      | [x=f1]      | bx:f2         | bx:f2            | bx:f2         | bx:f2",
                "[x=f1]     | [x=f1]      | [x=f2]      | ax:f2         | ax:f2            | !x            | bx:f1",
                "[x=f1]     | []          | [x=f1]      | bx:-          | bx:-             | bx:-          | bx:-",
                "[x=f1]     | [x=f1]      | []          | ax:-          | ax:-             | bx:f1         | bx:f1",
                "[x=f1]     | [x=f1x]     | [x=f1]      | bx:f1x        | bx:f1x           | bx:f1x        | bx:f1x",
                "[x=l1]     | [x=l2]      | [x=l1]      | bx:l2         | bx:l2            | bx:l2         | bx:l2",
                "[x=f1]     | [x=[y=f2]]  | [x=f1]      | bx:[y=f2]     | bx:[y=f2]        | bx:[y=f2]     | bx:[y=f2]",
                // both sides, differently
                "[]         | [x=f1]      | [x=f2]      | !x            | bx:f1            | !x            | bx:f1",
                "[x=f0]     | [x=f1]      | [x=f2]      | !x            | bx:f1            | !x            | bx:f1",
                "[x=f0]     | [x=f1]      | []          | bx:f1         | bx:f1            | bx:f1         | bx:f1",
                "[x=f0]     | []          | [x=f2]      | ax:f2         | ax:f2            | =x:-          | bx:-",
                "[x=f0]     | [x=f1]      | [x=f0x]     | !x            | bx:f1            | !x            | bx:f1",
                "[]         | [x=[y=f1]]  | [x=f2]      | !x            | bx:[y=f1]        | !x            | bx:[y=f1]",
                "[]         | [x=f1]      | [x=[y=f2]]  | !x            | bx:f1            | !x            | bx:f1",
                "[]         | [x=[y=f1]]  | [x=[z=f2]]  | =x:[] bx/y:f1 ax/z:f2 | =x:[] bx/y:f1 ax/z:f2 | =x:[] bx/y:f1 | =x:[] bx/y:f1 bx/z:-",
                // directories, deleted in whole or in part
                "[x=[y=f1 z=f1]] | []     | [x=[y=f1]]  | bx:-          | bx:-             | bx:-          | bx:-",
                "[x=[y=f1 z=f1]] | [x=[y=f1]] | []      | ax:-          | ax:-             | bx:[y=f1]     | bx:[y=f1]",
                "[x=[y=f1]] | []          | [x=[y=f2]]  | ax:[y=f2]     | ax:[y=f2]        | !x            | bx:-",
                "[x=[y=f1]] | [x=[y=f2]]  | []          | bx:[y=f2]     | bx:[y=f2]        | bx:[y=f2]     | bx:[y=f2]",
                // content that cannot be synchronized
                "[x=f1]     | [x=f1]      | [x=!]       | ''            | ''               | ''            | ''",
                "[x=f1]     | [x=f2]      | [x=!]       | ''            | ''               | ''            | ''",
                "[x=f1]     | [x=?]       | [x=?]       | =x:-          | =x:-             | =x:-          | =x:-",
                "[]         | [x=f1]      | [x=?]       | !x            | !x               | !x            | !x",
                "[]         | [x=?]       | [x=f1]      | !x            | !x               | ''            | bx:-",
                "[x=f1]     | [x=?]       | [x=f1]      | bx:-          | bx:-             | bx:-          | bx:-",
                "[x=[y=f1]] | []          | [x=[y=f1 u=?]] | !x         | !x               | !x            | !x",
                "[x=[y=f1]] | [x=f2]      | [x=[u=?]]   | !x            | !x               | !x            | !x",
                // the root itself
                "-          | [x=f1]      | -           | b:[x=f1]      | b:[x=f1]         | b:[x=f1]      | b:[x=f1]",
                "-          | -           | [x=f1]      | a:[x=f1]      | a:[x=f1]         | ''            | b:-",
                "[x=f1]     | -           | [x=f1]      | b:-           | b:-              | b:-           | b:-",
                "f1         | f2          | f1          | b:f2          | b:f2             | b:f2          | b:f2",
            })
    void every_mode_decides_as_the_daemon_does(
            String ancestor,
            String alpha,
            String beta,
            String twoWaySafe,
            String twoWayResolved,
            String oneWaySafe,
            String oneWayReplica) {
        assertThat(List.of(
                        outcome(SynchronizationMode.TWO_WAY_SAFE, ancestor, alpha, beta),
                        outcome(SynchronizationMode.TWO_WAY_RESOLVED, ancestor, alpha, beta),
                        outcome(SynchronizationMode.ONE_WAY_SAFE, ancestor, alpha, beta),
                        outcome(SynchronizationMode.ONE_WAY_REPLICA, ancestor, alpha, beta)))
                .map(outcome -> inOrderOfPaths(outcome))
                .isEqualTo(List.of(twoWaySafe, twoWayResolved, oneWaySafe, oneWayReplica).stream()
                        .map(ReconcilerTest::inOrderOfPaths)
                        .toList());
    }

    private static List<String> inOrderOfPaths(String outcome) {
        return java.util.Arrays.stream(outcome.split(" ", -1)).sorted().toList();
    }
}
