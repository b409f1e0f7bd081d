package org.labpress.query.remote;

import java.sql.Driver;
import java.sql.DriverPropertyInfo;
import java.sql.SQLFeatureNotSupportedException;
import java.util.Properties;
import java.util.logging.Logger;

/** What drivers of tests have in common: addresses that begin alike, and nothing to say. */
abstract class StandInDriver implements Driver {
  private final String address;

  /**
   * A driver.
   *
   * @param address what its addresses begin with
   */
  StandInDriver(String address) {
    this.address = address;
  }

  @Override
  public boolean acceptsURL(String url) {
    return url.startsWith(address);
  }

  @Override
  public DriverPropertyInfo[] getPropertyInfo(String url, Properties properties) {
    return new DriverPropertyInfo[0];
  }

  @Override
  public int getMajorVersion() {
    return 1;
  }

  @Override
  public int getMinorVersion() {
    return 0;
  }

  @Override
  public boolean jdbcCompliant() {
    return false;
  }

  @Override
  public Logger getParentLogger() throws SQLFeatureNotSupportedException {
    throw new SQLFeatureNotSupportedException();
  }
}
