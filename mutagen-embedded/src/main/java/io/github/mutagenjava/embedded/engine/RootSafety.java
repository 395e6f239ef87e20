package io.github.mutagenjava.embedded.engine;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Changes so large that they are more likely an accident than a wish; the loop halts instead of carrying them over. */
final class RootSafety {
    private RootSafety() {}

    /** Whether exactly one side lost everything below a root that held at least two things when last agreed on. */
    static boolean oneSideEmptied(@Nullable Entry ancestor, @Nullable Entry alpha, @Nullable Entry beta) {
        return Stream.of(Optional.ofNullable(ancestor), Optional.ofNullable(alpha), Optional.ofNullable(beta))
                        .allMatch(root -> root.isPresent() && root.get().kind() == EntryKind.DIRECTORY)
                && Entry.contentsOf(ancestor).size() >= 2
                && Entry.contentsOf(alpha).isEmpty() != Entry.contentsOf(beta).isEmpty();
    }

    /** The status to halt with because of what these changes would do to a root. */
    static Optional<SynchronizationStatus> halt(List<Change> alphaChanges, List<Change> betaChanges) {
        if (Stream.concat(alphaChanges.stream(), betaChanges.stream()).anyMatch(Change::isRootDeletion)) {
            return Optional.of(SynchronizationStatus.HALTED_ON_ROOT_DELETION);
        }
        if (Stream.concat(alphaChanges.stream(), betaChanges.stream()).anyMatch(Change::isRootTypeChange)) {
            return Optional.of(SynchronizationStatus.HALTED_ON_ROOT_TYPE_CHANGE);
        }
        return Optional.empty();
    }
}
