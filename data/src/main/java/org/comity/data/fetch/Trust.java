package org.comity.data.fetch;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.cert.Certificate;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManager;
import javax.net.ssl.TrustManagerFactory;
import javax.net.ssl.X509TrustManager;
import org.comity.data.DataException;
import org.jspecify.annotations.Nullable;

/** The certificates of the Java installation, and those of a file beside them. */
final class Trust {
    private Trust() {}

    /** Throws in one sentence when the file holds no certificate. */
    static SSLContext with(Path caFile) {
        try {
            KeyStore store = KeyStore.getInstance(KeyStore.getDefaultType());
            store.load(null, null);
            int count = 0;
            for (TrustManager manager : factory(null).getTrustManagers()) {
                if (manager instanceof X509TrustManager standard) {
                    for (X509Certificate certificate : standard.getAcceptedIssuers()) {
                        store.setCertificateEntry("java-" + count++, certificate);
                    }
                }
            }
            for (Certificate certificate : read(caFile)) {
                store.setCertificateEntry("own-" + count++, certificate);
            }
            SSLContext context = SSLContext.getInstance("TLS");
            context.init(null, factory(store).getTrustManagers(), null);
            return context;
        } catch (GeneralSecurityException | IOException e) {
            throw new DataException(
                    "The CA file %s cannot be read as PEM certificates: %s".formatted(caFile, e.getMessage()), e);
        }
    }

    private static Iterable<? extends Certificate> read(Path caFile) throws IOException, GeneralSecurityException {
        try (InputStream in = Files.newInputStream(caFile)) {
            var certificates = CertificateFactory.getInstance("X.509").generateCertificates(in);
            if (certificates.isEmpty()) {
                throw new DataException("The CA file %s holds no certificate; it must be PEM text.".formatted(caFile));
            }
            return certificates;
        }
    }

    private static TrustManagerFactory factory(@Nullable KeyStore store) throws GeneralSecurityException {
        TrustManagerFactory factory = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
        factory.init(store);
        return factory;
    }
}
