/** A user's module. */
module example.consumer {
    requires io.github.mutagenjava.client;
    requires io.github.mutagenjava.embedded;
}
