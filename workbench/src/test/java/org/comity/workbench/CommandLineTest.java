package org.comity.workbench;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class CommandLineTest {
    @Test
    void whatAShellWouldReadMoreIntoIsQuoted() {
        CommandLine command = CommandLine.of("comity promises list")
                .with("--home", "KEN")
                .with("--topic", "")
                .with("--words", "it's; rm -rf ~")
                .with("--department", "$(reboot)")
                .with("--on", "2030-06-30");

        assertThat(command)
                .hasToString("comity promises list --home KEN --words 'it'\\''s; rm -rf ~' --department '$(reboot)'"
                        + " --on 2030-06-30");
    }

    @Test
    void aValueIsNeverAnOptionOfItsOwn() {
        assertThat(CommandLine.of("comity plan list").with("--task", "--late"))
                .hasToString("comity plan list --task '--late'");
    }
}
