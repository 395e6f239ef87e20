package io.github.mutagenjava.server.browser;

import static org.junit.jupiter.api.Assumptions.abort;

import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/** Gives each test a daemon, a server and a browser window of its own, and checks at its end that the page had no fault. */
final class DashboardExtension implements ParameterResolver, AfterEachCallback {

    private static final Namespace NAMESPACE = Namespace.create(DashboardExtension.class);

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
        return parameter.getParameter().getType() == Dashboard.class;
    }

    @Override
    public Dashboard resolveParameter(ParameterContext parameter, ExtensionContext context) {
        Chromium chromium = Chromium.of(context).orElseGet(DashboardExtension::skip);
        return context.getStore(NAMESPACE)
                .getOrComputeIfAbsent(Dashboard.class, key -> Dashboard.start(chromium.browser()), Dashboard.class);
    }

    @Override
    public void afterEach(ExtensionContext context) {
        Dashboard dashboard = context.getStore(NAMESPACE).remove(Dashboard.class, Dashboard.class);
        if (dashboard != null) {
            dashboard.close();
            if (context.getExecutionException().isEmpty()) {
                dashboard.checkNoFaults();
            }
        }
    }

    private static Chromium skip() {
        return abort(
                "no browser is installed: put Chromium at /usr/bin/chromium, or its path into CHROMIUM_EXECUTABLE");
    }
}
