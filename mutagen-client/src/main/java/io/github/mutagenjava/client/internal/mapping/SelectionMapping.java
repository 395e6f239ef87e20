package io.github.mutagenjava.client.internal.mapping;

import io.github.mutagenjava.client.session.Selection;

/** Selections, to the protocol. */
public final class SelectionMapping {
    private static final io.github.mutagenjava.proto.selection.Selection ALL =
            io.github.mutagenjava.proto.selection.Selection.newBuilder()
                    .setAll(true)
                    .build();

    private SelectionMapping() {}

    public static io.github.mutagenjava.proto.selection.Selection toProto(Selection selection) {
        if (selection instanceof Selection.Specifications chosen) {
            return io.github.mutagenjava.proto.selection.Selection.newBuilder()
                    .addAllSpecifications(chosen.specifications())
                    .build();
        }
        if (selection instanceof Selection.Labels labelled) {
            return io.github.mutagenjava.proto.selection.Selection.newBuilder()
                    .setLabelSelector(labelled.selector())
                    .build();
        }
        return ALL;
    }
}
