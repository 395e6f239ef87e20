package io.github.mutagenjava.client.contract;

import io.github.mutagenjava.embedded.PromptScript;

final class EmbeddedPromptingTest extends PromptingContract {
    @Override
    TestDaemon startDaemon() {
        return EmbeddedTestDaemon.start();
    }

    @Override
    RemoteFolder remoteFolder() {
        ((EmbeddedTestDaemon) daemon())
                .daemon()
                .script()
                .serve("staging", folder.resolve("host"), PromptScript.of().prompt(QUESTION, ANSWER, DENIED));
        return new RemoteFolder("/beta", folder.resolve("host/beta"));
    }
}
