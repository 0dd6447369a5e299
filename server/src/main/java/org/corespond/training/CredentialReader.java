package org.corespond.training;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.corespond.audit.Audit;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Reads certificates, and checks the code on one. */
@Component
@Transactional
class CredentialReader {
    private final Credentials credentials;
    private final Enlist enlist;
    private final Audit audit;
    private final Today today;

    CredentialReader(Credentials credentials, Enlist enlist, Audit audit, Today today) {
        this.credentials = credentials;
        this.enlist = enlist;
        this.audit = audit;
        this.today = today;
    }

    @Transactional(readOnly = true)
    public CredentialsPage list() {
        return page(credentials.list());
    }

    @Transactional(readOnly = true)
    public Optional<CredentialsPage> one(UUID id) {
        return credentials.find(id).map(it -> page(List.of(it)));
    }

    @Transactional(readOnly = true)
    public Optional<CredentialsPage> check(String code) {
        return credentials.findCode(CertificateCode.plain(code)).map(it -> page(List.of(it)));
    }

    /** The certificate leaves the platform. */
    public Credential print(UUID id) {
        Credential credential = credentials.find(id).orElseThrow();
        audit.released("training.certificate", List.of(id));
        return credential;
    }

    private CredentialsPage page(List<Credential> all) {
        Map<UUID, String> from =
                all.stream().map(Credential::learner).distinct().collect(Collectors.toMap(Learner::id, enlist::from));
        return new CredentialsPage(DuePolicy.due(all, today.day()), all, from, today.day());
    }
}
