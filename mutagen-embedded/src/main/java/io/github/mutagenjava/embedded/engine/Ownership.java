package io.github.mutagenjava.embedded.engine;

import java.io.IOException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.GroupPrincipal;
import java.nio.file.attribute.PosixFileAttributeView;
import java.nio.file.attribute.UserPrincipal;
import java.nio.file.attribute.UserPrincipalNotFoundException;
import java.util.Optional;
import java.util.regex.Pattern;

/** Who new content shall belong to; empty parts leave it as the operating system makes it. */
record Ownership(Optional<UserPrincipal> owner, Optional<GroupPrincipal> group) {
    private static final Pattern NUMBER = Pattern.compile("0|[1-9][0-9]*");

    /** Reads the protocol's form: a name, {@code id:N}, or nothing; fails with the daemon's text. */
    static Ownership of(String owner, String group) throws EngineException {
        try {
            return new Ownership(
                    owner.isEmpty() ? Optional.empty() : Optional.of(user(owner)),
                    group.isEmpty() ? Optional.empty() : Optional.of(group(group)));
        } catch (EngineException e) {
            throw new EngineException("unable to create ownership specification: " + e.getMessage(), e);
        }
    }

    private static UserPrincipal user(String specification) throws EngineException {
        String name = name(specification, "user");
        try {
            return FileSystems.getDefault().getUserPrincipalLookupService().lookupPrincipalByName(name);
        } catch (UserPrincipalNotFoundException e) {
            throw new EngineException("unable to lookup user by ID: user: unknown user " + name, e);
        } catch (IOException e) {
            throw new EngineException("unable to lookup user by ID: " + OperatingSystemError.text(e), e);
        }
    }

    private static GroupPrincipal group(String specification) throws EngineException {
        String name = name(specification, "group");
        try {
            return FileSystems.getDefault().getUserPrincipalLookupService().lookupPrincipalByGroupName(name);
        } catch (UserPrincipalNotFoundException e) {
            throw new EngineException("unable to lookup group by ID: group: unknown group " + name, e);
        } catch (IOException e) {
            throw new EngineException("unable to lookup group by ID: " + OperatingSystemError.text(e), e);
        }
    }

    /**
     * What the operating system is asked for: it takes a number for a name that nobody has, and as a signed one. A number
     * that is given as a name is nobody's.
     */
    private static String name(String specification, String kind) throws EngineException {
        if (specification.startsWith("sid:")) {
            throw new EngineException("Windows SIDs not supported on POSIX systems");
        }
        boolean numbered = specification.startsWith("id:");
        String name = numbered ? specification.substring("id:".length()) : specification;
        boolean number = NUMBER.matcher(name).matches();
        if (numbered) {
            return signed(name, number, kind);
        }
        if (number) {
            throw new EngineException(
                    "unable to lookup " + kind + " by ID: " + kind + ": unknown " + kind + " " + name);
        }
        return name;
    }

    private static String signed(String id, boolean number, String kind) throws EngineException {
        try {
            if (number) {
                return Integer.toString(Integer.parseUnsignedInt(id));
            }
        } catch (NumberFormatException e) {
            throw new EngineException("invalid " + kind + " specification: " + id + " is larger than 4294967295", e);
        }
        throw new EngineException("invalid " + kind + " specification");
    }

    boolean isUnset() {
        return owner.isEmpty() && group.isEmpty();
    }

    void apply(Path path) throws IOException {
        PosixFileAttributeView view =
                Files.getFileAttributeView(path, PosixFileAttributeView.class, LinkOption.NOFOLLOW_LINKS);
        if (view == null) {
            return;
        }
        if (owner.isPresent()) {
            view.setOwner(owner.get());
        }
        if (group.isPresent()) {
            view.setGroup(group.get());
        }
    }
}
