package org.corespond.workgroup.community;

import org.corespond.access.QrPicture;

/** A card with a code that opens the survey once. It stands for no person and no encounter, so an address may carry it. */
public record SurveyCard(String code, QrPicture qr) {}
