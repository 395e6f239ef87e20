package io.github.mutagenjava.server.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.mutagenjava.client.InvalidSpecificationException;
import io.github.mutagenjava.client.session.EndpointProtocol;
import io.github.mutagenjava.client.synchronization.IgnoreVcsMode;
import io.github.mutagenjava.client.synchronization.SynchronizationMode;
import io.github.mutagenjava.client.synchronization.SynchronizationSpecification;
import io.github.mutagenjava.client.synchronization.WatchMode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class SpecificationReaderTest {

    private static SynchronizationSpecification read(String more) {
        return SpecificationReader.read(
                JsonText.read("{\"alpha\":{\"path\":\"/a\"},\"beta\":{\"path\":\"/b\"}" + more + "}"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"2", "\"two-way-resolved\""})
    void an_enum_is_taken_by_number_and_by_text(String value) {
        SynchronizationSpecification read = read(",\"configuration\":{\"synchronizationMode\":" + value + "}");

        assertThat(read.configuration().mode()).isEqualTo(SynchronizationMode.TWO_WAY_RESOLVED);
    }

    @ParameterizedTest
    @CsvSource({
        "true,IGNORE",
        "false,PROPAGATE",
        "1,IGNORE",
        "2,PROPAGATE",
        "0,DEFAULT",
        "'\"true\"',IGNORE",
        "'\"false\"',PROPAGATE",
        "null,DEFAULT"
    })
    void ignoring_vcs_is_taken_in_every_form(String value, IgnoreVcsMode expected) {
        SynchronizationSpecification read = read(",\"configuration\":{\"ignoreVCSMode\":" + value + "}");

        assertThat(read.configuration().ignoreVcsMode()).isEqualTo(expected);
    }

    @ParameterizedTest
    @ValueSource(strings = {"configurationAlpha", "alphaConfiguration"})
    void the_configuration_of_an_endpoint_has_two_names(String name) {
        SynchronizationSpecification read = read(",\"" + name + "\":{\"watchMode\":\"no-watch\"}");

        assertThat(read.configurationAlpha().watchMode()).isEqualTo(WatchMode.NO_WATCH);
    }

    @Test
    void docker_is_number_11() {
        SynchronizationSpecification read = SpecificationReader.read(JsonText.read(
                "{\"alpha\":{\"path\":\"/a\"},\"beta\":{\"protocol\":11,\"host\":\"c\",\"path\":\"/b\"}}"));

        assertThat(read.beta().protocol()).isEqualTo(EndpointProtocol.DOCKER);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{\"synchronizationMode\":7}|configuration.synchronizationMode",
                "{\"synchronizationMode\":true}|configuration.synchronizationMode",
                "{\"synchronizationMode\":\"unknown\"}|unknown synchronization mode specification: unknown",
                "{\"stageMode\":\"nowhere\"}|unknown staging mode specification: nowhere",
                "{\"maximumEntryCount\":18446744073709551616}|configuration.maximumEntryCount",
                "{\"maximumEntryCount\":1e3}|configuration.maximumEntryCount",
                "{\"ignores\":[1]}|configuration.ignores[0]",
                "[]|configuration",
            })
    void what_a_field_does_not_take_is_told_with_its_path(String configuration, String expected) {
        assertThatThrownBy(() -> read(",\"configuration\":" + configuration))
                .isInstanceOf(UndecodableException.class)
                .hasMessageContaining(expected);
    }

    @Test
    void a_missing_beta_is_refused_after_a_bad_alpha() {
        assertThatThrownBy(() -> SpecificationReader.read(JsonText.read("{\"alpha\":{\"path\":\"relative\"}}")))
                .isInstanceOfSatisfying(
                        InvalidSpecificationException.class,
                        refusal -> assertThat(refusal.daemonText())
                                .endsWith("invalid alpha URL: local URL with relative path"));
    }

    @Test
    void false_in_the_documented_configuration_of_an_endpoint_is_not_set() {
        SynchronizationSpecification read = read(",\"betaConfiguration\":{\"ignoreVCSMode\":false}");

        assertThat(read.configurationBeta().ignoreVcsMode()).isEqualTo(IgnoreVcsMode.DEFAULT);
    }

    @ParameterizedTest
    @CsvSource({"alphaConfiguration,true", "configurationAlpha,true", "configurationAlpha,false"})
    void an_endpoint_has_no_say_in_ignoring_vcs(String name, boolean value) {
        assertThatThrownBy(() -> read(",\"" + name + "\":{\"ignoreVCSMode\":" + value + "}"))
                .isInstanceOf(InvalidSpecificationException.class)
                .hasMessageContaining("VCS ignore mode cannot be specified on an endpoint-specific basis");
    }
}
