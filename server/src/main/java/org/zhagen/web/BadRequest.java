package org.zhagen.web;

import java.sql.SQLException;
import java.util.Set;
import org.apache.tomcat.util.http.InvalidParameterException;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.InvalidPropertyException;
import org.springframework.beans.TypeMismatchException;
import org.springframework.dao.DataAccessException;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.security.web.firewall.RequestRejectedException;
import org.springframework.web.ErrorResponse;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;
import org.springframework.web.multipart.MaxUploadSizeExceededException;
import org.springframework.web.multipart.MultipartException;

/** Tells what a stranger sent wrongly from what is a fault of ours. */
final class BadRequest {

    /** States of SQL: character not in repertoire, datetime field overflow, numeric value out of range. */
    private static final Set<String> UNKEEPABLE = Set.of("22021", "22008", "22003");

    private BadRequest() {}

    /** The status when the request is to blame; null when we are. */
    static @Nullable HttpStatusCode status(Throwable fault) {
        return switch (fault) {
            case MaxUploadSizeExceededException ignored -> HttpStatus.CONTENT_TOO_LARGE;
            case MultipartException ignored -> HttpStatus.BAD_REQUEST;
            case MethodArgumentTypeMismatchException mismatch -> mismatched(mismatch);
            case TypeMismatchException ignored -> HttpStatus.BAD_REQUEST;
            case HttpMessageNotReadableException ignored -> HttpStatus.BAD_REQUEST;
            case InvalidPropertyException ignored -> HttpStatus.BAD_REQUEST;
            case InvalidParameterException ignored -> HttpStatus.BAD_REQUEST;
            case RequestRejectedException ignored -> HttpStatus.BAD_REQUEST;
            case DataAccessException unkeepable when isUnkeepable(unkeepable) -> HttpStatus.BAD_REQUEST;
            case ErrorResponse known when known.getStatusCode().is4xxClientError() -> known.getStatusCode();
            default -> null;
        };
    }

    /** The database has no place for the character NUL, nor for days and numbers beyond its ranges. */
    private static boolean isUnkeepable(DataAccessException fault) {
        return fault.getMostSpecificCause() instanceof SQLException sql
                && sql.getSQLState() != null
                && UNKEEPABLE.contains(sql.getSQLState());
    }

    /** An id in the address that can be none names nothing. */
    private static HttpStatus mismatched(MethodArgumentTypeMismatchException mismatch) {
        return mismatch.getParameter().hasParameterAnnotation(PathVariable.class)
                ? HttpStatus.NOT_FOUND
                : HttpStatus.BAD_REQUEST;
    }
}
