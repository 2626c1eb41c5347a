package org.comity.desk.sign;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Base64;
import java.util.HexFormat;
import org.junit.jupiter.api.Test;

class PasswordsOracleTest {
    /** The reference implementation of Argon2 (P-H-C/phc-winner-argon2), test.c, Argon2id, v = 19, t = 2, m = 16, p = 1. */
    @Test
    void argon2idIsThatOfTheReferenceImplementation() {
        byte[] hash = HexFormat.of().parseHex("09316115d5cf24ed5a15a31a3ba326e5cf32edc24702987c02b6566f61913cf7");
        String kept = "$argon2id$v=19$m=65536,t=2,p=1$c29tZXNhbHQ$" // the salt is "somesalt"
                + Base64.getEncoder().withoutPadding().encodeToString(hash);

        assertThat(Passwords.matches("password", kept)).isTrue();
        assertThat(Passwords.matches("passwore", kept)).isFalse();
    }
}
