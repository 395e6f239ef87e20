package io.github.mutagenjava.embedded.engine;

import java.util.ArrayList;
import java.util.List;

/** A file that must be at hand before changes can be made. */
record StagingRequest(String path, Digest digest) {
    /** Everything these changes need. */
    static List<StagingRequest> of(List<Change> changes) {
        List<StagingRequest> requests = new ArrayList<>();
        for (Change change : changes) {
            Entry after = change.newEntry();
            boolean onlyPermissions = Entry.sameFileContent(change.oldEntry(), after);
            if (after != null && !onlyPermissions) {
                collect(change.path(), after, requests);
            }
        }
        return requests;
    }

    private static void collect(String path, Entry entry, List<StagingRequest> requests) {
        if (entry.kind() == EntryKind.FILE && entry.digest() != null) {
            requests.add(new StagingRequest(path, entry.digest()));
        }
        entry.contents().forEach((name, child) -> collect(TreePath.join(path, name), child, requests));
    }
}
