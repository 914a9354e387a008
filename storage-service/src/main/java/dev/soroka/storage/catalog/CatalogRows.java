package dev.soroka.storage.catalog;

import java.util.List;
import org.springframework.data.domain.Limit;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.repository.NoRepositoryBean;

/** A table of the catalogue, read by id. */
@NoRepositoryBean
public interface CatalogRows<R> extends JpaRepository<R, Long> {
  List<R> findByIdGreaterThanOrderById(long id, Limit limit);
}
