package org.comity.desk.sign;

import static org.assertj.core.api.Assertions.assertThat;

import org.comity.desk.sign.PasswordRules.Fault;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Hashes of passwords, and which passwords are refused. */
class PasswordsTest {
    @Test
    void aHashHoldsForItsPasswordAlone() {
        String hash = Passwords.hash("violin under granite");
        assertThat(hash).startsWith("$argon2id$v=19$m=19456,t=2,p=1$").doesNotContain("violin");
        assertThat(Passwords.matches("violin under granite", hash)).isTrue();
        assertThat(Passwords.matches("violin under granit", hash)).isFalse();
        assertThat(Passwords.hash("violin under granite")).as("another salt").isNotEqualTo(hash);
        assertThat(Passwords.isWeak(hash)).isFalse();
    }

    /** The published test vector of the reference implementation: "password", "somesalt", t 2, m 2^16 KiB, p 1. */
    @Test
    void aHashOfTheReferenceImplementationIsRead() {
        String hash = "$argon2id$v=19$m=65536,t=2,p=1$c29tZXNhbHQ$CTFhFdXPJO1aFaMaO6Mm5c8y7cJHAph8ArZWb2GRPPc";
        assertThat(Passwords.matches("password", hash)).isTrue();
        assertThat(Passwords.matches("Password", hash)).isFalse();
    }

    @Test
    void aCheaperHashIsToBeRenewed() {
        assertThat(Passwords.isWeak("$argon2id$v=19$m=4096,t=2,p=1$c29tZXNhbHQ$CTFhFdXPJO1aFaMaO6Mm5c8"))
                .isTrue();
        assertThat(Passwords.isWeak("plain")).isTrue();
        assertThat(Passwords.matches("plain", "plain")).isFalse();
    }

    @Test
    void theSameTextTypedOtherwiseIsTheSamePassword() {
        String hash = Passwords.hash("caf\u00e9 under granite");
        assertThat(Passwords.matches("cafe\u0301 under granite", hash)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "violin under granite",
                "kX9vTq27mPzR",
                "слон идёт к морю",
                "一二三四五六七八九十百千万",
                "my heron reads slowly",
                "horse-battery-staple-correct"
            })
    void whatIsHardToGuessIsTakenWithoutRulesOnCharacters(String password) {
        assertThat(PasswordRules.check(password, "amara")).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "elevenchars, SHORT",
        "passwordpassword, COMMON",
        "Password2026!, COMMON",
        "P@ssw0rd12345, COMMON",
        "123456789012, COMMON",
        "987654321098, COMMON",
        "aaaaaaaaaaaa, COMMON",
        "abcabcabcabc, COMMON",
        "qwertyuiop123, COMMON",
        "iloveyou12345, COMMON",
        "Welcome2026Welcome, COMMON",
        "letmein-letmein, COMMON",
        "ministry-of, SHORT",
        "SummerWinter2026, COMMON",
        "amara-amara-1, NAMED"
    })
    void whatIsGuessedFirstIsRefused(String password, Fault fault) {
        assertThat(PasswordRules.check(password, "amara")).hasValue(fault);
    }

    @Test
    void lengthIsCountedInCharactersAndEnds() {
        assertThat(PasswordRules.check("violin under granite ".repeat(6) + "xy", "amara"))
                .isEmpty();
        assertThat(PasswordRules.check("violin under granite ".repeat(7), "amara"))
                .hasValue(Fault.LONG);
    }
}
