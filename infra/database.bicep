param name string
param location string
param sku object
param subnetId string

@description('Name and principal id of the identity that owns the database.')
param ownerName string
param ownerPrincipalId string

resource server 'Microsoft.Sql/servers@2023-08-01' = {
  name: name
  location: location
  properties: {
    minimalTlsVersion: '1.2'
    // Closed to all but the rule below; a service endpoint needs the public door to exist.
    publicNetworkAccess: 'Enabled'
    // The site itself is the administrator: the server holds this one database, whose tables the site
    // creates and migrates, and nobody has to add a user to it by hand.
    administrators: {
      administratorType: 'ActiveDirectory'
      azureADOnlyAuthentication: true
      principalType: 'Application'
      login: ownerName
      sid: ownerPrincipalId
      tenantId: subscription().tenantId
    }
  }
}

resource siteOnly 'Microsoft.Sql/servers/virtualNetworkRules@2023-08-01' = {
  parent: server
  name: 'site'
  properties: { virtualNetworkSubnetId: subnetId }
}

resource database 'Microsoft.Sql/servers/databases@2023-08-01' = {
  parent: server
  name: 'pairwise'
  location: location
  sku: sku
}

output server string = server.properties.fullyQualifiedDomainName
output database string = database.name
