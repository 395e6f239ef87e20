package io.github.mutagenjava.embedded.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** The model: what each mode owes to the two users, whatever happened. */
final class Promise {
    private final SynchronizationMode mode;
    private final RandomEdits alphaUser;
    private final RandomEdits betaUser;
    private final Story story;

    Promise(SynchronizationMode mode, RandomEdits alphaUser, RandomEdits betaUser, Story story) {
        this.mode = mode;
        this.alphaUser = alphaUser;
        this.betaUser = betaUser;
        this.story = story;
    }

    /**
     * Judges what a round has come to.
     *
     * @param trees of an engine at rest
     * @param settled whether it came to the end of its work; otherwise it has halted
     * @param state of the engine
     */
    void verify(BothTrees trees, boolean settled, EngineState state) {
        keepsWhatAlphaWrote(trees);
        keepsWhatBetaWrote(trees);
        if (settled) {
            tellsOfEveryDifference(trees, state);
        }
    }

    /**
     * Nothing of alpha's gives way, and where nothing is carried to alpha, it is still there itself. But what beta's user
     * has moved to a place in which alpha's had a hand gives way like anything else of beta's there.
     */
    private void keepsWhatAlphaWrote(BothTrees trees) {
        Set<String> survivors = mode.isOneWay() ? trees.contentsOfAlpha() : trees.contents();
        assertThat(lost(alphaUser, survivors))
                .as(() -> "written on alpha; " + story)
                .allMatch(content ->
                        mode == SynchronizationMode.TWO_WAY_RESOLVED && alphaUser.touchedPlaceOf(content, betaUser));
    }

    /** The safe modes keep all of beta's; the resolved one lets it give way to alpha's alone; a replica owes it nothing. */
    private void keepsWhatBetaWrote(BothTrees trees) {
        Set<String> lost = lost(betaUser, trees.contents());
        switch (mode) {
            case TWO_WAY_SAFE, ONE_WAY_SAFE ->
                assertThat(lost).as(() -> "written on beta; " + story).isEmpty();
            case TWO_WAY_RESOLVED ->
                assertThat(lost)
                        .as(() -> "beta's content may only give way to alpha's; " + story)
                        .allMatch(content -> alphaUser.touchedPlaceOf(content, betaUser));
            case ONE_WAY_REPLICA -> {}
        }
    }

    /**
     * Sides that differ must have said so: by a conflict or a problem where the mode carries both ways, by a problem if
     * beta is to be a replica. A safe one-way mode leaves alone in silence what is only on beta.
     */
    private void tellsOfEveryDifference(BothTrees trees, EngineState state) {
        if (mode == SynchronizationMode.ONE_WAY_SAFE
                || !problems(state).isEmpty()
                || (!mode.isOneWay() && !state.conflicts().isEmpty())) {
            return;
        }
        BothTrees users = trees.ofUsers();
        assertThat(users.beta()).as(story::toString).isEqualTo(users.alpha());
    }

    private static List<Problem> problems(EngineState state) {
        List<Problem> problems = new ArrayList<>(state.alpha().scanProblems());
        problems.addAll(state.alpha().transitionProblems());
        problems.addAll(state.beta().scanProblems());
        problems.addAll(state.beta().transitionProblems());
        return problems;
    }

    private static Set<String> lost(RandomEdits user, Set<String> survivors) {
        Set<String> lost = new TreeSet<>(user.written());
        lost.removeAll(survivors);
        return lost;
    }
}
